import type { Contact } from '../contact.js';
import type { ContactMerge, MovedBelongings } from './contact-merge.js';

export abstract class ContactMergeRepository {
  /** @throws DomainError `conversations.contact-merge.not-found` */
  abstract get(id: string): Promise<ContactMerge>;
  abstract add(merge: ContactMerge): Promise<void>;
  abstract update(merge: ContactMerge): Promise<void>;
  /**
   * Waits for whoever takes in something of one of these contacts, and lets nobody begin to until the end of the
   * transaction. Answers the contacts, in the order asked for.
   *
   * @throws DomainError `conversations.contact.not-found`
   */
  abstract hold(ids: readonly string[]): Promise<Contact[]>;
  /** Gives all identities, conversations and links of one contact to another; answers what moved. */
  abstract move(fromId: string, toId: string): Promise<Omit<MovedBelongings, 'consent'>>;
  /** Gives these back, as far as the survivor still has them. */
  abstract moveBack(moved: MovedBelongings, survivorId: string, toId: string): Promise<void>;
}
