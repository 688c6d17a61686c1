import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ReportStage } from '../../contracts/report-status-mapping.js';
import type { Hl7Result } from '../../domain/hl7/hl7-result.js';
import { Hl7ResultRepository } from '../../domain/hl7/hl7-result.repository.js';
import type { ReportChange } from '../../domain/report-change.js';
import { stageOf } from '../../domain/report-stage.js';
import type { ReportStatus } from '../../domain/report-status.js';
import { Hl7ResultSchema } from './hl7-result.schema.js';

@Injectable()
export class TypeormHl7ResultRepository extends Hl7ResultRepository {
  private readonly store: AggregateStore<Hl7Result>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(Hl7ResultSchema);
  }

  find(id: string): Promise<Hl7Result | undefined> {
    return this.store.find(id);
  }

  add(result: Hl7Result): Promise<void> {
    return this.store.add(result);
  }

  update(result: Hl7Result): Promise<void> {
    return this.store.update(result);
  }

  async stageOf(reportId: string, revision: number): Promise<ReportStage | undefined> {
    const row = await this.sql.first<{ status: ReportStatus; change: ReportChange }>(
      'SELECT status, change FROM report_revision WHERE report_id = $1 AND revision = $2',
      [reportId, revision],
    );
    return row && stageOf(row.status, true, row.change);
  }
}
