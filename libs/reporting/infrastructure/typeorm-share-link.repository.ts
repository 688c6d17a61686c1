import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { ReadableReports } from '../application/services/readable-reports.js';
import type { ShareLink } from '../domain/share-link.js';
import { ShareLinkRepository } from '../domain/share-link.repository.js';
import { ShareLinkSchema } from './share-link.schema.js';

@Injectable()
export class TypeormShareLinkRepository extends ShareLinkRepository {
  private readonly store: AggregateStore<ShareLink>;

  constructor(
    stores: AggregateStores,
    private readonly readable: ReadableReports,
  ) {
    super();
    this.store = stores.of(ShareLinkSchema);
  }

  look(id: string): Promise<ShareLink | undefined> {
    return this.store.find(id);
  }

  async find(id: string): Promise<ShareLink | undefined> {
    const [link] = await this.store.all('id = $1 FOR UPDATE', [id]);
    return link && (await this.readable.includes(link.reportId)) ? link : undefined;
  }

  add(link: ShareLink): Promise<void> {
    return this.store.add(link);
  }

  update(link: ShareLink): Promise<void> {
    return this.store.update(link);
  }

  openOf(reportId: string): Promise<ShareLink[]> {
    return this.store.all('report_id = $1 AND revoked_at IS NULL ORDER BY id FOR UPDATE', [reportId]);
  }
}
