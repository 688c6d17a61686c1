import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, isId, unauthenticated } from '#kernel';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import type { UpgradeRequest } from '#platform/realtime/upgrade-request';
import { WebSocketDoor } from '#platform/realtime/web-socket-door';
import type { SocketSubject, WebSocketHandler } from '#platform/realtime/web-socket-handler';
import { InboundDoor, type OpenChannel } from '../../application/services/inbox/inbound-door.js';
import { announcementToVisitor } from '../../application/services/live/announcement.js';
import { Presence } from '../../application/services/live/presence.js';
import { visitorTopic } from '../../application/services/live/room-signal.js';
import { WEBCHAT_SESSION_HEADER } from '../../application/services/webchat-session-header.js';
import { WebchatSessions } from '../../application/services/webchat-sessions.js';
import { ConversationFeed } from '../live/conversation-feed.js';
import { readObject } from '../live/read-object.js';
import { readResume } from '../live/read-resume.js';

/** A socket signs in anew once a day: its channel may have been closed or have got a new secret. */
const LONGEST_MS = 24 * 60 * 60_000;

interface Visitor extends SocketSubject {
  readonly channel: OpenChannel;
  readonly threadId: string;
  /** Renewed when the socket signed in. */
  readonly session: string;
  /** The last position it knows; null for a first visit. */
  readonly resume: number | null;
}

/**
 * The webchat's socket, `/v1/webchat/socket`. The first message signs in: `{channelId, session, resume?}`. The answer is
 * `{type: 'ready', position, session}` with the session renewed, to be kept in place of the old one. Then
 * - `{type: 'message', messageId, position}` and `{type: 'message-status', messageId, status, position}` tell of the thread,
 *   what it says the page reads over HTTP; behind `resume` nothing is missing and nothing comes twice;
 *   `{type: 'resync', position, session}` in place of `ready` means that it is too long ago: read anew over HTTP;
 * - `{type: 'typing'}`: a person of the practice writes, for the next seconds.
 * The page sends messages as over HTTP (answered with `{type: 'accepted', id}`), `{typing: true}` every few seconds while
 * its visitor writes, and `{read: <occurredAt of the newest message shown>}`.
 */
@Injectable()
export class WebchatSocket implements WebSocketHandler<Visitor>, OnModuleInit {
  readonly limits = { messageBytes: 16 * 1024, socketsPerSubject: 4, messagesPerTenSeconds: 20 };
  /** Practices embed the chat on their sites; the session says whose it is. */
  readonly anyOrigin = true;

  constructor(
    private readonly sockets: WebSocketDoor,
    private readonly door: InboundDoor,
    private readonly sessions: WebchatSessions,
    private readonly feed: ConversationFeed,
    private readonly presence: Presence,
  ) {}

  onModuleInit(): void {
    this.sockets.register('/v1/webchat/socket', this);
  }

  /** A token in the address would end in logs, so the first message brings it. */
  authenticate(): Promise<null> {
    return Promise.resolve(null);
  }

  async signIn(text: string, { origin }: UpgradeRequest): Promise<Visitor> {
    const { channelId, session: earlier, resume } = readObject(text);
    if (!isId(channelId) || typeof earlier !== 'string')
      throw unauthenticated('conversations.session-refused', 'Sign in with {channelId, session}.');
    const channel = await this.door.open('webchat', channelId.toLowerCase());
    const { threadId } = await this.door.threadOf(channel, requestOf(earlier));
    const { session } = await this.sessions.open(channel.channelId, channel.credentials, earlier, origin);
    const { organizationId } = channel;
    const actor: Actor = { kind: 'contact', id: threadId, organizationId };
    const expiresAt = new Date(Date.now() + LONGEST_MS);
    const subject = { key: threadId, organizationId, actor, expiresAt };
    return { ...subject, channel, threadId, session, resume: readResume(resume) };
  }

  async opened(socket: RealtimeSocket<Visitor>, visitor: Visitor): Promise<void> {
    const { organizationId, threadId, resume, session } = visitor;
    await socket.subscribe(visitorTopic(threadId));
    const following = await this.feed.follow(
      organizationId,
      resume,
      ({ position, resumed }) => socket.send({ type: resumed ? 'ready' : 'resync', position, session }),
      (entry) => {
        const announcement = entry.threadId === threadId ? announcementToVisitor(entry) : null;
        if (announcement) socket.send(announcement);
      },
    );
    socket.whenEnded(following.end);
  }

  async message(socket: RealtimeSocket<Visitor>, text: string): Promise<void> {
    const { channel, session, organizationId, threadId } = socket.subject;
    const { typing, id } = readObject(text);
    if (typing === true) return this.presence.contactTypes(organizationId, threadId);
    await this.door.receive(channel, requestOf(session, text));
    if (id !== undefined) socket.send({ type: 'accepted', id });
  }
}

const requestOf = (session: string, text = '') => ({
  rawBody: Buffer.from(text),
  headers: { [WEBCHAT_SESSION_HEADER]: session },
});
