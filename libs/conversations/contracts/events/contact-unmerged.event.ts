import { DomainEvent, EventName } from '#kernel';

/** Two contacts are two persons after all; the second has again what it brought. */
@EventName('conversations.contact-unmerged')
export class ContactUnmerged extends DomainEvent<{
  readonly contactId: string;
  readonly fromContactId: string;
  readonly mergeId: string;
}> {}
