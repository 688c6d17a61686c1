import { DomainEvent, EventName } from '#kernel';

/** A member of staff wrote a note on a conversation. */
@EventName('conversations.note-added')
export class NoteAdded extends DomainEvent<{
  readonly noteId: string;
  readonly conversationId: string;
}> {}
