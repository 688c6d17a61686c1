import { Injectable } from '@nestjs/common';
import { ConcurrencyConflict, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Contact } from '../../domain/contact.js';
import { ContactMerge, type MovedBelongings } from '../../domain/contacts/contact-merge.js';
import { ContactMergeRepository } from '../../domain/contacts/contact-merge.repository.js';
import { ContactMergeSchema } from './contact-merge.schema.js';
import { ContactSchema } from './contact.schema.js';

@Injectable()
export class TypeormContactMergeRepository extends ContactMergeRepository {
  private readonly store: AggregateStore<ContactMerge>;
  private readonly contacts: AggregateStore<Contact>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ContactMergeSchema);
    this.contacts = stores.of(ContactSchema);
  }

  override async get(id: string): Promise<ContactMerge> {
    const merge = await this.store.find(id);
    if (!merge) throw notFound('conversations.contact-merge');
    return merge;
  }

  override async add(merge: ContactMerge): Promise<void> {
    await this.store.add(merge).catch((error: unknown) => {
      throw isUniqueViolation(error, 'contact_merge_from')
        ? new ConcurrencyConflict(ContactMerge.aggregateType)
        : error;
    });
  }

  override update(merge: ContactMerge): Promise<void> {
    return this.store.update(merge);
  }

  /** Identities first: whoever takes in an event holds its sender's before anything else. */
  override async hold(ids: readonly string[]): Promise<Contact[]> {
    await this.sql.rows(
      `SELECT 1 FROM contact_identity WHERE contact_id = ANY($1)
       ORDER BY channel_id, external_id FOR UPDATE`,
      [ids],
    );
    return this.contacts.hold(ids, () => notFound('conversations.contact'));
  }

  override async move(fromId: string, toId: string): Promise<Omit<MovedBelongings, 'consent'>> {
    const identities = await this.sql.rows<{ channelId: string; externalId: string }>(
      `UPDATE contact_identity SET contact_id = $2 WHERE contact_id = $1
       RETURNING channel_id AS "channelId", external_id AS "externalId"`,
      [fromId, toId],
    );
    const conversations = await this.sql.rows<{ id: string }>(
      'UPDATE conversation SET contact_id = $2, version = version + 1 WHERE contact_id = $1 RETURNING id',
      [fromId, toId],
    );
    // What both were verified for, the survivor already has.
    const links = await this.sql.rows<{ id: string }>(
      `UPDATE contact_link l SET contact_id = $2, version = version + 1
       WHERE l.contact_id = $1 AND l.unlinked_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM contact_link o
         WHERE o.contact_id = $2 AND o.patient_id = l.patient_id AND o.unlinked_at IS NULL)
       RETURNING id`,
      [fromId, toId],
    );
    return {
      identities,
      conversationIds: conversations.map(({ id }) => id),
      linkIds: links.map(({ id }) => id),
    };
  }

  override async moveBack(moved: MovedBelongings, survivorId: string, toId: string): Promise<void> {
    await this.sql.change(
      `UPDATE contact_identity SET contact_id = $2 WHERE contact_id = $1
       AND (channel_id, external_id) IN (SELECT * FROM unnest($3::uuid[], $4::text[]))`,
      [
        survivorId,
        toId,
        moved.identities.map(({ channelId }) => channelId),
        moved.identities.map(({ externalId }) => externalId),
      ],
    );
    for (const [table, ids] of [
      ['conversation', moved.conversationIds],
      ['contact_link', moved.linkIds],
    ] as const)
      await this.sql.change(
        `UPDATE ${table} SET contact_id = $2, version = version + 1 WHERE contact_id = $1 AND id = ANY($3)`,
        [survivorId, toId, ids],
      );
  }
}
