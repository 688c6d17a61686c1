import { DomainEvent, EventName } from '#kernel';

/** A contact may be told what concerns a patient: the staff made sure of it, or the person proved an order in a chat. */
@EventName('conversations.contact-verified')
export class ContactVerified extends DomainEvent<{
  readonly contactId: string;
  readonly patientId: string;
  readonly linkId: string;
  readonly method: 'document-seen' | 'called-back' | 'order-number-and-birth-date';
  readonly by: 'staff' | 'chat';
}> {}
