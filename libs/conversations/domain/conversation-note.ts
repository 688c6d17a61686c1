import { AggregateRoot, invalid, newId } from '#kernel';

/** What a member of staff tells colleagues about a conversation. It never goes to the contact, and does not change. */
export class ConversationNote extends AggregateRoot {
  static readonly aggregateType = 'conversation-note';

  conversationId!: string;
  authorId!: string;
  /** The author's name when it was written. */
  authorName!: string;
  /** Plain text. */
  text!: string;
  createdAt!: Date;

  /** @throws DomainError `conversations.empty-note` when the text is blank */
  static write(fields: {
    conversationId: string;
    author: { readonly id: string; readonly name: string };
    text: string;
  }): ConversationNote {
    const note = new ConversationNote();
    note.id = newId();
    note.conversationId = fields.conversationId;
    note.authorId = fields.author.id;
    note.authorName = fields.author.name;
    note.text = fields.text.replaceAll('\0', '').toWellFormed().trim();
    note.createdAt = new Date();
    if (note.text === '')
      throw invalid('conversations.empty-note', 'A note needs a text.', [
        { field: 'text', message: 'is blank' },
      ]);
    return note;
  }
}
