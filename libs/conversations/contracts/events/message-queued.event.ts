import { DomainEvent, EventName } from '#kernel';

/** A message waits to be sent; messages of a conversation leave in order. */
@EventName('conversations.message-queued')
export class MessageQueued extends DomainEvent<{
  readonly messageId: string;
  readonly conversationId: string;
}> {}
