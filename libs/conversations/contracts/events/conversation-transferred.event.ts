import { DomainEvent, EventName } from '#kernel';

/** A conversation went from one member of staff to another, or back to all who wait for one (`toUserId` null). */
@EventName('conversations.conversation-transferred')
export class ConversationTransferred extends DomainEvent<{
  readonly conversationId: string;
  readonly fromUserId: string | null;
  readonly toUserId: string | null;
  /** Null when Isocenter did it, because the person is not there any more. */
  readonly byUserId: string | null;
}> {}
