import { Injectable } from '@nestjs/common';
import { ConcurrencyConflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { Contact } from '../../domain/contact.js';
import { ContactRepository } from '../../domain/contact.repository.js';
import type { ContactIdentity, TakenIdentity } from '../../domain/contact.repository.js';
import type { KnownIdentity } from '../../domain/contacts/known-identity.js';
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

  override add(contact: Contact): Promise<void> {
    return this.store.add(contact);
  }

  override update(contact: Contact): Promise<void> {
    return this.store.update(contact);
  }

  override identitiesAround(channelId: string, externalIds: readonly string[]): Promise<KnownIdentity[]> {
    return this.sql.rows<KnownIdentity>(
      `SELECT i.external_id AS "externalId", i.kind, i.contact_id AS "contactId", i.thread_id AS "threadId",
              i.replaced_at AS "replacedAt", i.last_seen_at AS "lastSeenAt"
       FROM contact_identity i
       WHERE i.channel_id = $1 AND i.contact_id IN (
         SELECT n.contact_id FROM contact_identity n WHERE n.channel_id = $1 AND n.external_id = ANY($2))
       ORDER BY i.created_at, i.external_id`,
      [channelId, externalIds],
    );
  }

  override async take(contact: Contact, identities: readonly TakenIdentity[]): Promise<void> {
    for (const { channelId, externalId, kind, threadId, from } of identities) {
      const key = [contact.organizationId, contact.id, channelId, externalId];
      const changed =
        from === null
          ? await this.sql.change(
              `INSERT INTO contact_identity (organization_id, contact_id, channel_id, external_id, kind, thread_id)
               VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (channel_id, external_id) DO NOTHING`,
              [...key, kind, threadId],
            )
          : await this.sql.change(
              `UPDATE contact_identity SET contact_id = $2, thread_id = $5, last_seen_at = now(), replaced_by = NULL,
                 replaced_at = NULL
               WHERE organization_id = $1 AND channel_id = $3 AND external_id = $4 AND contact_id = $6`,
              [...key, threadId, from],
            );
      if (changed === 0) throw new ConcurrencyConflict(Contact.aggregateType);
    }
  }

  override async seen(channelId: string, externalIds: readonly string[]): Promise<void> {
    await this.sql.change(
      'UPDATE contact_identity SET last_seen_at = now() WHERE channel_id = $1 AND external_id = ANY($2)',
      [channelId, externalIds],
    );
  }

  override async replace({ channelId, externalId }: ContactIdentity, by: string, at: Date): Promise<void> {
    await this.sql.change(
      `UPDATE contact_identity SET replaced_by = $3, replaced_at = $4
       WHERE channel_id = $1 AND external_id = $2 AND replaced_at IS NULL`,
      [channelId, externalId, by, at],
    );
  }

  override async hold({ channelId, externalId }: ContactIdentity): Promise<string | undefined> {
    const held = await this.sql.first<{ contactId: string }>(
      `SELECT contact_id AS "contactId" FROM contact_identity
       WHERE channel_id = $1 AND external_id = $2 FOR SHARE`,
      [channelId, externalId],
    );
    return held?.contactId;
  }

  override async threadOf({ channelId, externalId }: ContactIdentity): Promise<string | undefined> {
    const found = await this.sql.first<{ threadId: string }>(
      `SELECT thread_id AS "threadId" FROM contact_identity
       WHERE channel_id = $1 AND external_id = $2 AND thread_id IS NOT NULL`,
      [channelId, externalId],
    );
    return found?.threadId;
  }
}
