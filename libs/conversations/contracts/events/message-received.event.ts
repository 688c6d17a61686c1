import { DomainEvent, EventName } from '#kernel';

/** A person's message stands in its conversation. */
@EventName('conversations.message-received')
export class MessageReceived extends DomainEvent<{
  readonly conversationId: string;
  readonly messageId: string;
  readonly contactId: string;
}> {}
