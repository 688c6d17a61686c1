import { DomainEvent, EventName } from '#kernel';

/** A conversation that needs a person was given to a member of staff, who has not answered yet. */
@EventName('conversations.conversation-assigned')
export class ConversationAssigned extends DomainEvent<{
  readonly conversationId: string;
  readonly userId: string;
}> {}
