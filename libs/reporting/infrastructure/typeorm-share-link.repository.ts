import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ShareLink } from '../domain/share-link.js';
import { ShareLinkRepository } from '../domain/share-link.repository.js';
import { ShareLinkSchema } from './share-link.schema.js';

@Injectable()
export class TypeormShareLinkRepository extends ShareLinkRepository {
  private readonly store: AggregateStore<ShareLink>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(ShareLinkSchema);
  }

  find(id: string): Promise<ShareLink | undefined> {
    return this.store.find(id);
  }

  add(link: ShareLink): Promise<void> {
    return this.store.add(link);
  }

  update(link: ShareLink): Promise<void> {
    return this.store.update(link);
  }

  async countOpening(id: string, now: Date): Promise<void> {
    await this.sql.change(
      'UPDATE share_link SET openings = openings + 1, last_opened_at = $2 WHERE id = $1',
      [id, now],
    );
  }

  async revokeAllOf(reportId: string, now: Date): Promise<void> {
    await this.sql.change(
      'UPDATE share_link SET revoked_at = $2, version = version + 1 WHERE report_id = $1 AND revoked_at IS NULL',
      [reportId, now],
    );
  }
}
