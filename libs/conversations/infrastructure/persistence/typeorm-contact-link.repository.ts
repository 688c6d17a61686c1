import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { ContactLink } from '../../domain/contacts/contact-link.js';
import { ContactLinkRepository } from '../../domain/contacts/contact-link.repository.js';
import { ContactLinkSchema } from './contact-link.schema.js';

@Injectable()
export class TypeormContactLinkRepository extends ContactLinkRepository {
  private readonly store: AggregateStore<ContactLink>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(ContactLinkSchema);
  }

  override async get(id: string): Promise<ContactLink> {
    const link = await this.store.find(id);
    if (!link) throw notFound('conversations.contact-link');
    return link;
  }

  override activeOf(contactId: string): Promise<ContactLink[]> {
    return this.store.all('contact_id = $1 AND unlinked_at IS NULL ORDER BY created_at, id', [contactId]);
  }

  override async add(link: ContactLink): Promise<void> {
    await this.store.add(link).catch((error: unknown) => {
      if (!isUniqueViolation(error, 'contact_link_active')) throw error;
      throw conflict('conversations.contact-already-linked', 'They are linked already.');
    });
  }

  override update(link: ContactLink): Promise<void> {
    return this.store.update(link);
  }
}
