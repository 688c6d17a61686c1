import { DomainEvent, EventName } from '#kernel';

/** A person edited a message of theirs or took it back, or reacted to any; or what became of a file of it is known. */
@EventName('conversations.message-changed')
export class MessageChanged extends DomainEvent<{
  readonly messageId: string;
  readonly conversationId: string;
}> {}
