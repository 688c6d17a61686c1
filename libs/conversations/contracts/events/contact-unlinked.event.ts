import { DomainEvent, EventName } from '#kernel';

/** A contact may no longer be told what concerns a patient. */
@EventName('conversations.contact-unlinked')
export class ContactUnlinked extends DomainEvent<{
  readonly contactId: string;
  readonly patientId: string;
  readonly linkId: string;
}> {}
