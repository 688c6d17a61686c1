import { AggregateRoot, invalid, newId } from '#kernel';
import { ColleagueMentioned } from '../contracts/events/colleague-mentioned.event.js';
import { NoteAdded } from '../contracts/events/note-added.event.js';

/** What a member of staff tells colleagues about a conversation. It never goes to the contact, and does not change. */
export class ConversationNote extends AggregateRoot {
  static readonly aggregateType = 'conversation-note';

  conversationId!: string;
  authorId!: string;
  /** The author's name when it was written. */
  authorName!: string;
  /** Plain text. */
  text!: string;
  /** Users whom it concerns, the author not among them. */
  mentions!: string[];
  createdAt!: Date;

  /** @throws DomainError `conversations.empty-note` when the text is blank */
  static write(fields: {
    conversationId: string;
    author: { readonly id: string; readonly name: string };
    text: string;
    mentions?: readonly string[];
  }): ConversationNote {
    const note = new ConversationNote();
    note.id = newId();
    note.conversationId = fields.conversationId;
    note.authorId = fields.author.id;
    note.authorName = fields.author.name;
    note.text = fields.text.replaceAll('\0', '').toWellFormed().trim();
    note.mentions = [...new Set(fields.mentions)].filter((userId) => userId !== fields.author.id);
    note.createdAt = new Date();
    if (note.text === '')
      throw invalid('conversations.empty-note', 'A note needs a text.', [
        { field: 'text', message: 'is blank' },
      ]);
    const { id: noteId, conversationId } = note;
    note.record(new NoteAdded({ noteId, conversationId }));
    for (const userId of note.mentions)
      note.record(new ColleagueMentioned({ conversationId, noteId, userId }));
    return note;
  }
}
