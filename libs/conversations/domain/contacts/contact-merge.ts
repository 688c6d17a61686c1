import { AggregateRoot, conflict, newId } from '#kernel';
import { ContactMerged } from '../../contracts/events/contact-merged.event.js';
import { ContactUnmerged } from '../../contracts/events/contact-unmerged.event.js';
import type { Author } from './author.js';

/** What a merge gave to the survivor, exactly: this and nothing else goes back when it is undone. */
export interface MovedBelongings {
  readonly identities: readonly { readonly channelId: string; readonly externalId: string }[];
  readonly conversationIds: readonly string[];
  readonly linkIds: readonly string[];
  /** The survivor had not allowed to be written to before, and has it from the other. */
  readonly consent: boolean;
}

/** That two contacts turned out to be one person, why, and what moved. It is kept when it is undone. */
export class ContactMerge extends AggregateRoot {
  static readonly aggregateType = 'contact-merge';

  readonly survivorId!: string;
  readonly fromId!: string;
  readonly evidence!: string;
  readonly author!: Author;
  readonly moved!: MovedBelongings;
  readonly createdAt!: Date;
  undoneAt!: Date | null;
  undoneBy!: Author | null;
  undoneReason!: string | null;

  static of(
    fields: Pick<ContactMerge, 'survivorId' | 'fromId' | 'evidence' | 'author' | 'moved'>,
  ): ContactMerge {
    const rest = { id: newId(), createdAt: new Date(), undoneAt: null, undoneBy: null, undoneReason: null };
    const merge = Object.assign(new ContactMerge(), fields, rest);
    const { id: mergeId, survivorId: contactId, fromId: fromContactId } = merge;
    merge.record(new ContactMerged({ contactId, fromContactId, mergeId }));
    return merge;
  }

  undo(author: Author, reason: string): void {
    if (this.undoneAt) throw conflict('conversations.merge-undone', 'This merge was undone already.');
    this.undoneAt = new Date();
    this.undoneBy = author;
    this.undoneReason = reason;
    const { id: mergeId, survivorId: contactId, fromId: fromContactId } = this;
    this.record(new ContactUnmerged({ contactId, fromContactId, mergeId }));
  }
}
