import { DomainEvent, EventName } from '#kernel';

/** A note on a conversation names a colleague. */
@EventName('conversations.colleague-mentioned')
export class ColleagueMentioned extends DomainEvent<{
  readonly conversationId: string;
  readonly noteId: string;
  readonly userId: string;
}> {}
