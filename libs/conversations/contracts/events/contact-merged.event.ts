import { DomainEvent, EventName } from '#kernel';

/** Two contacts turned out to be one person; the first has what both had. */
@EventName('conversations.contact-merged')
export class ContactMerged extends DomainEvent<{
  readonly contactId: string;
  readonly fromContactId: string;
  readonly mergeId: string;
}> {}
