import type { ContactLink } from './contact-link.js';

export abstract class ContactLinkRepository {
  /** @throws DomainError `conversations.contact-link.not-found` */
  abstract get(id: string): Promise<ContactLink>;
  /** The links of a contact that hold, the oldest first. */
  abstract activeOf(contactId: string): Promise<ContactLink[]>;
  /** @throws DomainError `conversations.contact-already-linked` */
  abstract add(link: ContactLink): Promise<void>;
  abstract update(link: ContactLink): Promise<void>;
}
