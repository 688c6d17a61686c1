import { DomainEvent, EventName } from '#kernel';

/** A conversation got other tags. */
@EventName('conversations.conversation-tagged')
export class ConversationTagged extends DomainEvent<{
  readonly conversationId: string;
}> {}
