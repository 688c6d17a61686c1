import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { Contact } from '../../../domain/contact.js';
import { ContactRepository } from '../../../domain/contact.repository.js';
import type { Author } from '../../../domain/contacts/author.js';
import { ContactLinkRepository } from '../../../domain/contacts/contact-link.repository.js';
import { ContactMerge } from '../../../domain/contacts/contact-merge.js';
import { ContactMergeRepository } from '../../../domain/contacts/contact-merge.repository.js';
import { mayBeMerged } from '../../../domain/contacts/may-be-merged.js';

export interface MergeReason {
  readonly evidence: string;
  readonly author: Author;
}

/** Makes one contact of two. What arrives meanwhile waits, and finds the one that is left. */
@Injectable()
export class ContactMerging {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly merges: ContactMergeRepository,
    private readonly links: ContactLinkRepository,
  ) {}

  /** @throws DomainError `conversations.contacts-of-different-patients` */
  async merge(
    survivorId: string,
    fromId: string,
    reason: MergeReason,
    expectedVersion?: number,
  ): Promise<ContactMerge> {
    const [survivor, from] = (await this.merges.hold([survivorId, fromId])) as [Contact, Contact];
    survivor.expectVersion(expectedVersion);
    if (!(await this.agree(survivorId, fromId)))
      throw conflict(
        'conversations.contacts-of-different-patients',
        'These contacts were verified for different patients. Unlink the one that is wrong first.',
      );
    return this.join(survivor, from, reason);
  }

  /** By the platform's own word: into the one known longer. Does nothing, and answers null, where it would be refused. */
  async unite(oneId: string, otherId: string, reason: MergeReason): Promise<Contact | null> {
    const held = await this.merges.hold([oneId, otherId]);
    const [survivor, from] = held.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime()) as [
      Contact,
      Contact,
    ];
    if (survivor.mergedIntoId || from.mergedIntoId || !(await this.agree(oneId, otherId))) return null;
    await this.join(survivor, from, reason);
    return survivor;
  }

  async undo(mergeId: string, author: Author, reason: string): Promise<void> {
    const { survivorId, fromId } = await this.merges.get(mergeId);
    const [survivor, from] = (await this.merges.hold([survivorId, fromId])) as [Contact, Contact];
    // Read again, now that nobody else can undo it.
    const merge = await this.merges.get(mergeId);
    merge.undo(author, reason);
    from.splitFrom(survivor, merge.moved.consent);
    await this.merges.moveBack(merge.moved, survivorId, fromId);
    await this.contacts.update(survivor);
    await this.contacts.update(from);
    await this.merges.update(merge);
  }

  private async join(survivor: Contact, from: Contact, reason: MergeReason): Promise<ContactMerge> {
    const consent = from.mergeInto(survivor);
    const moved = await this.merges.move(from.id, survivor.id);
    await this.contacts.update(survivor);
    await this.contacts.update(from);
    const ids = { survivorId: survivor.id, fromId: from.id };
    const merge = ContactMerge.of({ ...ids, ...reason, moved: { ...moved, consent } });
    await this.merges.add(merge);
    return merge;
  }

  private async agree(oneId: string, otherId: string): Promise<boolean> {
    const [one, other] = [await this.links.activeOf(oneId), await this.links.activeOf(otherId)];
    const patients = (links: typeof one) => links.map(({ patientId }) => patientId);
    return mayBeMerged(patients(one), patients(other));
  }
}
