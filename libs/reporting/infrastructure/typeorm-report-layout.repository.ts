import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { ReportLayout } from '../domain/report-layout.js';
import { ReportLayoutRepository } from '../domain/report-layout.repository.js';
import { ReportLayoutSchema } from './report-layout.schema.js';

@Injectable()
export class TypeormReportLayoutRepository extends ReportLayoutRepository {
  private readonly store: AggregateStore<ReportLayout>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
    this.store = stores.of(ReportLayoutSchema);
  }

  async get(): Promise<ReportLayout> {
    const organizationId = this.contexts.organizationId();
    return (await this.store.find(organizationId)) ?? ReportLayout.untouched(organizationId);
  }

  async lock(): Promise<ReportLayout> {
    const organizationId = this.contexts.organizationId();
    // The row is there to be locked, whoever of two comes first.
    await this.sql.change(
      `INSERT INTO report_layout (id, organization_id, version, address_lines) VALUES ($1, $1, 1, '[]') ON CONFLICT DO NOTHING`,
      [organizationId],
    );
    const [layout = ReportLayout.untouched(organizationId)] = await this.store.all('id = $1 FOR UPDATE', [
      organizationId,
    ]);
    return layout;
  }

  update(layout: ReportLayout): Promise<void> {
    return this.store.update(layout);
  }
}
