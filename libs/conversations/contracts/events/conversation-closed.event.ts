import { DomainEvent, EventName } from '#kernel';

/** Nothing more is expected; the next message opens a new conversation. */
@EventName('conversations.conversation-closed')
export class ConversationClosed extends DomainEvent<{
  readonly conversationId: string;
}> {}
