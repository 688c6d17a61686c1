import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CurrentContext, DomainError, forbidden, isId, Mediator, unauthenticated } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import type { UpgradeRequest } from '#platform/realtime/upgrade-request';
import { WebSocketDoor } from '#platform/realtime/web-socket-door';
import type { WebSocketHandler } from '#platform/realtime/web-socket-handler';
import { AccessTokens } from '#platform/security/access-tokens';
import { CHANNELS_TOPIC } from '../../application/services/announce-channel.js';
import { AttendingStaff } from '../../application/services/live/attending-staff.js';
import { announcementOf } from '../../application/services/live/announcement.js';
import { Presence } from '../../application/services/live/presence.js';
import { TypingSignals } from '../../application/services/typing-signals.js';
import { ConversationFeed } from '../live/conversation-feed.js';
import { readObject } from '../live/read-object.js';
import { readResume } from '../live/read-resume.js';
import { InboxAttendance } from './inbox-attendance.js';
import type { StaffSubject } from './staff-subject.js';

/** So long at most somebody goes on hearing after a permission was taken away or a session has ended. */
const RECHECK_MS = 10_000;

/**
 * The inbox's socket, `/v1/conversations/socket`, for members of staff who may read conversations. It tells of the whole
 * inbox, ids only, each announcement with its `position` in the feed:
 * - `{type: 'ready', position}` comes first. `?resume=<position>` in the address begins behind that position, so that after
 *   a lost connection nothing is missing and nothing comes twice; `{type: 'resync', position}` then means that it is
 *   too long ago: read over HTTP, and go on from this position.
 * - While it is open its person is connected: there to be given conversations, if they said so (`PUT /v1/inbox/availability`).
 * - `{type: 'channel', channelId, health}` says that a channel needs a look, or no longer does.
 * - `{subscribe: id}`, `{unsubscribe: id}`: whether to be told who is at a conversation (`presence`) and whether its contact
 *   writes (`typing`). `{viewing: id | null}` tells the colleagues so; `{typing: id}`, said again every few seconds, too.
 */
@Injectable()
export class InboxSocket implements WebSocketHandler<StaffSubject>, OnModuleInit {
  private readonly attendances = new WeakMap<RealtimeSocket<StaffSubject>, InboxAttendance>();

  constructor(
    private readonly sockets: WebSocketDoor,
    private readonly authenticator: Authenticator,
    private readonly tokens: AccessTokens,
    private readonly feed: ConversationFeed,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly presence: Presence,
    private readonly typing: TypingSignals,
    private readonly staff: AttendingStaff,
  ) {}

  onModuleInit(): void {
    this.sockets.register('/v1/conversations/socket', this);
  }

  async authenticate({ bearer, query }: UpgradeRequest): Promise<StaffSubject> {
    if (!bearer) throw unauthenticated('identity.sign-in-required', 'Sign in or send an API key first.');
    const actor = await this.admit(bearer);
    const resume = readResume(query.get('resume'));
    // An API key is no access token and does not end by itself.
    const expiresAt = await this.tokens.verify(bearer).then(
      (token) => token.expiresAt,
      () => undefined,
    );
    const subject = { key: actor.id, organizationId: actor.organizationId, actor, bearer, resume };
    return expiresAt ? { ...subject, expiresAt } : subject;
  }

  async opened(socket: RealtimeSocket<StaffSubject>, subject: StaffSubject): Promise<void> {
    const attendance = new InboxAttendance(socket, this.presence, this.typing, this.mediator, this.contexts);
    this.attendances.set(socket, attendance);
    const timer = setInterval(() => void this.recheck(socket), RECHECK_MS).unref();
    socket.whenEnded(() => {
      clearInterval(timer);
      attendance.end();
    });
    const { organizationId, actor, resume } = subject;
    if (actor.kind === 'user') socket.whenEnded(this.staff.arrive(organizationId, actor.id));
    const following = await this.feed.follow(
      organizationId,
      resume,
      ({ position, resumed }) => socket.send({ type: resumed ? 'ready' : 'resync', position }),
      (entry) => socket.send(announcementOf(entry)),
    );
    socket.whenEnded(following.end);
    await socket.subscribe(CHANNELS_TOPIC);
  }

  async message(socket: RealtimeSocket<StaffSubject>, text: string): Promise<void> {
    const attendance = this.attendances.get(socket);
    const { subscribe, unsubscribe, viewing, typing } = readObject(text);
    if (isId(unsubscribe)) attendance?.leave(unsubscribe);
    if (isId(subscribe)) {
      await attendance?.attend(subscribe);
      socket.send({ type: 'subscribed', conversationId: subscribe });
    }
    if (isId(viewing) || viewing === null) await attendance?.view(viewing);
    if (isId(typing)) await attendance?.type(typing);
  }

  private async admit(bearer: string) {
    const actor = await this.authenticator.authenticate(bearer);
    if (actor.kind === 'contact' || !actor.permissions.has('conversations.read'))
      throw forbidden('identity.permission-missing', 'This needs the permission conversations.read.');
    return actor;
  }

  /** Whoever may not come in any more has to go. That it cannot be found out now is no reason. */
  private async recheck(socket: RealtimeSocket<StaffSubject>): Promise<void> {
    try {
      await this.contexts.asSystem('conversations.inbox-socket', null, () =>
        this.admit(socket.subject.bearer),
      );
    } catch (error) {
      if (!(error instanceof DomainError)) return;
      if (error.kind === 'unauthenticated') socket.close(4401, error.code);
      else if (error.kind === 'forbidden') socket.close(4403, error.code);
    }
  }
}
