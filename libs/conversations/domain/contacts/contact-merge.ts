import { Merge, type MergeFacts } from '#kernel';
import { ContactMerged } from '../../contracts/events/contact-merged.event.js';
import { ContactUnmerged } from '../../contracts/events/contact-unmerged.event.js';
import type { Author } from './author.js';

/** What a merge gave to the survivor. */
export interface MovedBelongings {
  readonly identities: readonly { readonly channelId: string; readonly externalId: string }[];
  readonly conversationIds: readonly string[];
  readonly linkIds: readonly string[];
  /** The survivor had not allowed to be written to before, and has it from the other. */
  readonly consent: boolean;
}

/** That two contacts turned out to be one person. */
export class ContactMerge extends Merge<Author, MovedBelongings> {
  static readonly aggregateType = 'contact-merge';

  static of(facts: MergeFacts<Author, MovedBelongings> & { readonly evidence: string }): ContactMerge {
    const merge = new ContactMerge();
    merge.begin(facts);
    merge.record(new ContactMerged(merge.ids()));
    return merge;
  }

  /** @throws DomainError `conversations.merge-undone` */
  undo(author: Author, reason: string): void {
    this.end(author, reason, 'conversations.merge-undone');
    this.record(new ContactUnmerged(this.ids()));
  }

  private ids(): { contactId: string; fromContactId: string; mergeId: string } {
    return { contactId: this.survivorId, fromContactId: this.fromId, mergeId: this.id };
  }
}
