import { AggregateRoot, conflict, newId } from '#kernel';
import { ContactUnlinked } from '../../contracts/events/contact-unlinked.event.js';
import { ContactVerified } from '../../contracts/events/contact-verified.event.js';
import type { Author } from './author.js';

/** How it was made sure of whom a contact speaks for. */
export const VERIFICATION_METHODS = ['document-seen', 'called-back', 'order-number-and-birth-date'] as const;
export type VerificationMethod = (typeof VERIFICATION_METHODS)[number];

/** Who the contact is to the patient. */
export const PATIENT_RELATIONS = ['self', 'relative', 'carer'] as const;
export type PatientRelation = (typeof PATIENT_RELATIONS)[number];

/** That a contact may be told what concerns a patient, because it was verified. Holds until somebody unlinks them. */
export class ContactLink extends AggregateRoot {
  static readonly aggregateType = 'contact-link';

  readonly contactId!: string;
  readonly patientId!: string;
  readonly relation!: PatientRelation;
  readonly method!: VerificationMethod;
  /** What was seen or said, in words; null where the method says it all. */
  readonly evidence!: string | null;
  /** The order whose number and birth date the person knew in a chat; null for a link of the staff. */
  readonly orderId!: string | null;
  readonly author!: Author;
  readonly createdAt!: Date;
  unlinkedAt!: Date | null;
  unlinkedBy!: Author | null;
  unlinkedReason!: string | null;

  static verified(
    fields: Pick<
      ContactLink,
      'contactId' | 'patientId' | 'relation' | 'method' | 'evidence' | 'orderId' | 'author'
    >,
  ): ContactLink {
    const open = { unlinkedAt: null, unlinkedBy: null, unlinkedReason: null };
    const link = Object.assign(new ContactLink(), fields, { id: newId(), createdAt: new Date(), ...open });
    const { id: linkId, contactId, patientId, method, author } = link;
    const by = author.kind === 'chat' ? 'chat' : 'staff';
    link.record(new ContactVerified({ contactId, patientId, linkId, method, by }));
    return link;
  }

  unlink(author: Author, reason: string): void {
    if (this.unlinkedAt) throw conflict('conversations.contact-unlinked', 'They are not linked any more.');
    this.unlinkedAt = new Date();
    this.unlinkedBy = author;
    this.unlinkedReason = reason;
    const { id: linkId, contactId, patientId } = this;
    this.record(new ContactUnlinked({ contactId, patientId, linkId }));
  }
}
