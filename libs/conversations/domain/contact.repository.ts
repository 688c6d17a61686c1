import type { Contact } from './contact.js';

/** A person on one channel, by the platform's own id of them. */
export interface ContactIdentity {
  readonly channelId: string;
  readonly externalId: string;
}

export abstract class ContactRepository {
  abstract get(id: string): Promise<Contact>;
  abstract findByIdentity(identity: ContactIdentity): Promise<Contact | undefined>;
  abstract add(contact: Contact, identity: ContactIdentity): Promise<void>;
  abstract update(contact: Contact): Promise<void>;
}
