import { AggregateRoot, invalid, newId } from '#kernel';

/** A text that staff answer contacts with again and again, found by a short word. */
export class CannedReply extends AggregateRoot {
  static readonly aggregateType = 'canned-reply';

  /** Unique in the practice. */
  shortcut!: string;
  /** Plain text. */
  text!: string;
  createdAt!: Date;

  /** @throws DomainError `conversations.empty-canned-reply` when the text is blank */
  static write(fields: { shortcut: string; text: string }): CannedReply {
    const reply = new CannedReply();
    reply.id = newId();
    reply.createdAt = new Date();
    reply.change(fields);
    return reply;
  }

  /** @throws DomainError `conversations.empty-canned-reply` when the text is blank */
  change(fields: { shortcut?: string; text?: string }): void {
    this.shortcut = fields.shortcut ?? this.shortcut;
    this.text = fields.text?.replaceAll('\0', '').toWellFormed() ?? this.text;
    if (this.text.trim() === '')
      throw invalid('conversations.empty-canned-reply', 'A reply needs a text.', [
        { field: 'text', message: 'is blank' },
      ]);
  }
}
