import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Actor, invalid, isId, unauthenticated } from '#kernel';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import { WebSocketDoor } from '#platform/realtime/web-socket-door';
import type { SocketSubject, WebSocketHandler } from '#platform/realtime/web-socket-handler';
import { InboundDoor, type OpenChannel } from '../../application/services/inbox/inbound-door.js';
import { WEBCHAT_SESSION_HEADER } from '../../application/services/webchat-session-header.js';

interface Visitor extends SocketSubject {
  readonly channel: OpenChannel;
  readonly threadId: string;
  readonly session: string;
}

/**
 * The webchat's socket, `/v1/webchat/socket`. The first message signs in: `{channelId, session}`; each further one is a
 * message as over HTTP and answered with `{type: 'accepted', id}`. What happens in the thread is told by
 * `{type: 'message', messageId}`; the page then reads it over HTTP, as after every reconnection.
 */
@Injectable()
export class WebchatSocket implements WebSocketHandler<Visitor>, OnModuleInit {
  readonly limits = { messageBytes: 16 * 1024, socketsPerSubject: 4, messagesPerTenSeconds: 20 };

  constructor(
    private readonly sockets: WebSocketDoor,
    private readonly door: InboundDoor,
  ) {}

  onModuleInit(): void {
    this.sockets.register('/v1/webchat/socket', this);
  }

  /** A token in the address would end in logs, so the first message brings it. */
  authenticate(): Promise<null> {
    return Promise.resolve(null);
  }

  async signIn(text: string): Promise<Visitor> {
    const { channelId, session } = read(text);
    if (!isId(channelId) || typeof session !== 'string')
      throw unauthenticated('conversations.session-refused', 'Sign in with {channelId, session}.');
    const channel = await this.door.open('webchat', channelId.toLowerCase());
    const { threadId } = await this.door.threadOf(channel, requestOf(session));
    const { organizationId } = channel;
    const actor: Actor = { kind: 'contact', id: threadId, organizationId };
    return { key: threadId, organizationId, actor, channel, threadId, session };
  }

  async opened(socket: RealtimeSocket<Visitor>, { threadId }: Visitor): Promise<void> {
    await socket.subscribe(`thread:${threadId}`);
    socket.send({ type: 'ready' });
  }

  async message(socket: RealtimeSocket<Visitor>, text: string): Promise<void> {
    const { channel, session } = socket.subject;
    await this.door.receive(channel, requestOf(session, text));
    socket.send({ type: 'accepted', id: read(text)['id'] });
  }
}

const requestOf = (session: string, text = '') => ({
  rawBody: Buffer.from(text),
  headers: { [WEBCHAT_SESSION_HEADER]: session },
});

function read(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Refused below.
  }
  throw invalid('conversations.malformed-event', 'A message must be a JSON object.');
}
