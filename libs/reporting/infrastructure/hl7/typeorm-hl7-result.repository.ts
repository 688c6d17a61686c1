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

/** Deleted at once; what is left waits for the next night. */
const SOME = 10_000;

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

  async hasUndelivered({ id, peerId }: Hl7Result, since: Date): Promise<boolean> {
    const row = await this.sql.first(
      `SELECT 1 FROM hl7_result WHERE peer_id = $1 AND id <> $2 AND state IN ('refused', 'failed') AND settled_at > $3 LIMIT 1`,
      [peerId, id, since],
    );
    return row !== undefined;
  }

  forget({ delivered, others }: { readonly delivered: Date; readonly others: Date }): Promise<number> {
    return this.sql.change(
      `DELETE FROM hl7_result WHERE id IN (
         SELECT id FROM hl7_result WHERE settled_at < $1 AND (state = 'delivered' OR settled_at < $2)
         ORDER BY settled_at, id LIMIT ${SOME})`,
      [delivered, others],
    );
  }
}
