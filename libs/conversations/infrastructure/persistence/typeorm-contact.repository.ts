import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Contact } from '../../domain/contact.js';
import { ContactRepository } from '../../domain/contact.repository.js';
import type { ContactIdentity } from '../../domain/contact.repository.js';
import { ContactSchema } from './contact.schema.js';

@Injectable()
export class TypeormContactRepository extends ContactRepository {
  private readonly store: AggregateStore<Contact>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ContactSchema);
  }

  override async get(id: string): Promise<Contact> {
    const contact = await this.store.find(id);
    if (!contact) throw notFound('conversations.contact');
    return contact;
  }

  override findByIdentity({ channelId, externalId }: ContactIdentity): Promise<Contact | undefined> {
    return this.store.findBy(
      'id = (SELECT contact_id FROM contact_identity WHERE channel_id = $1 AND external_id = $2)',
      [channelId, externalId],
    );
  }

  override async add(contact: Contact, { channelId, externalId }: ContactIdentity): Promise<void> {
    await this.store.add(contact);
    await this.sql.change(
      'INSERT INTO contact_identity (organization_id, contact_id, channel_id, external_id) VALUES ($1, $2, $3, $4)',
      [contact.organizationId, contact.id, channelId, externalId],
    );
  }

  override update(contact: Contact): Promise<void> {
    return this.store.update(contact);
  }
}
