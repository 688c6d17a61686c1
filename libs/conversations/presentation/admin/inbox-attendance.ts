import { type CurrentContext, invalid, type Mediator } from '#kernel';
import type { RealtimeSocket } from '#platform/realtime/realtime-socket';
import { GetConversation } from '../../application/queries/get-conversation/get-conversation.query.js';
import { GetThreadOf } from '../../application/queries/get-thread-of/get-thread-of.query.js';
import type { Attendance, Presence } from '../../application/services/live/presence.js';
import type { TypingSignals } from '../../application/services/typing-signals.js';
import type { StaffSubject } from './staff-subject.js';

const CONVERSATIONS_PER_SOCKET = 50;
/** Typing is told again only after so long, however often the page says it. */
const TYPING_PAUSE_MS = 2_000;

/** The conversations that one socket is told about, and the one of them that its person looks at. */
export class InboxAttendance {
  private readonly open = new Map<string, Attendance>();
  private viewed: string | null = null;
  private typedAt = 0;

  constructor(
    private readonly socket: RealtimeSocket<StaffSubject>,
    private readonly presence: Presence,
    private readonly typing: TypingSignals,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
  ) {}

  /** @throws DomainError `conversations.conversation.not-found`, also for one of another practice */
  async attend(conversationId: string): Promise<Attendance> {
    const known = this.open.get(conversationId);
    if (known) return known;
    await this.mediator.ask(new GetConversation({ conversationId }));
    if (this.open.size >= CONVERSATIONS_PER_SOCKET)
      throw invalid('conversations.too-many-subscriptions', 'Unsubscribe from a conversation first.');
    const { organizationId, actor } = this.socket.subject;
    const threadId = await this.contexts.asSystem('conversations.inbox-socket', organizationId, () =>
      this.mediator.ask(new GetThreadOf({ conversationId })),
    );
    const attendance = this.presence.attend(
      { organizationId, conversationId, threadId: threadId ?? conversationId },
      {
        id: `${this.socket.id}:${conversationId}`,
        userId: 'id' in actor ? actor.id : this.socket.id,
        tell: (signal) => this.socket.send(signal),
      },
    );
    this.open.set(conversationId, attendance);
    // The socket may have ended while the questions above were answered.
    this.socket.whenEnded(() => attendance.end());
    return attendance;
  }

  leave(conversationId: string): void {
    this.open.get(conversationId)?.end();
    this.open.delete(conversationId);
    if (this.viewed === conversationId) this.viewed = null;
  }

  /** Its person looks at this conversation, and at no other any more. Software with a key is nobody's colleague. */
  async view(conversationId: string | null): Promise<void> {
    if (this.socket.subject.actor.kind !== 'user') return;
    const attendance = conversationId === null ? null : await this.attend(conversationId);
    if (this.viewed !== null && this.viewed !== conversationId)
      await this.open.get(this.viewed)?.show('left');
    this.viewed = conversationId;
    await attendance?.show('viewing');
  }

  /** The contact is told only of who answers them. */
  async type(conversationId: string): Promise<void> {
    const { actor } = this.socket.subject;
    if (actor.kind !== 'user' || !actor.permissions.has('conversations.reply')) return;
    if (this.viewed !== conversationId) await this.view(conversationId);
    if (Date.now() - this.typedAt < TYPING_PAUSE_MS) return;
    this.typedAt = Date.now();
    const attendance = await this.attend(conversationId);
    await attendance.show('typing');
    const { status, assignedUserId } = await this.mediator.ask(new GetConversation({ conversationId }));
    if (status === 'human' && assignedUserId === actor.id)
      await this.typing.show(this.socket.subject.organizationId, conversationId);
  }

  end(): void {
    for (const attendance of this.open.values()) attendance.end();
    this.open.clear();
  }
}
