import type { Contact } from './contact.js';
import type { IdentityKind } from './contacts/identity-kind.js';
import type { KnownIdentity } from './contacts/known-identity.js';

/** A person on one channel, by the platform's own id of them. */
export interface ContactIdentity {
  readonly channelId: string;
  readonly externalId: string;
}

/** An id that becomes a contact's, whoever had it before. */
export interface TakenIdentity extends ContactIdentity {
  readonly kind: IdentityKind;
  readonly threadId: string | null;
  /** The contact who had it before; null when nobody did. */
  readonly from: string | null;
}

export abstract class ContactRepository {
  abstract get(id: string): Promise<Contact>;
  abstract findByIdentity(identity: ContactIdentity): Promise<Contact | undefined>;
  abstract add(contact: Contact): Promise<void>;
  abstract update(contact: Contact): Promise<void>;

  /** All identities on a channel of the contacts who have one of these ids there, the oldest first. */
  abstract identitiesAround(channelId: string, externalIds: readonly string[]): Promise<KnownIdentity[]>;
  /** @throws ConcurrencyConflict when somebody else takes one of them at this moment */
  abstract take(contact: Contact, identities: readonly TakenIdentity[]): Promise<void>;
  abstract seen(channelId: string, externalIds: readonly string[]): Promise<void>;
  /** Another id stands for this one from now on. */
  abstract replace(identity: ContactIdentity, by: string, at: Date): Promise<void>;
  /** Lets nobody take an identity away until the end of the transaction; answers whose it is. */
  abstract hold(identity: ContactIdentity): Promise<string | undefined>;
  /** The thread in which the chat with this id goes on; undefined when it is its own. */
  abstract threadOf(identity: ContactIdentity): Promise<string | undefined>;
}
