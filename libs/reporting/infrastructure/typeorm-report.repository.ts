import { Injectable } from '@nestjs/common';
import { conflict, CurrentContext, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Report } from '../domain/report.js';
import { ReportRepository } from '../domain/report.repository.js';
import type { ReportRevision } from '../domain/report-revision.js';
import { ReportSchema } from './report.schema.js';

const INSERT_REVISION = `
INSERT INTO report_revision (organization_id, report_id, revision, status, subject, content, addenda, reason, author_id,
  author_name, author_title, authored_at, signer_id, signer_name, signer_title, issued_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`;

@Injectable()
export class TypeormReportRepository extends ReportRepository {
  private readonly store: AggregateStore<Report>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
    this.store = stores.of(ReportSchema);
  }

  find(id: string): Promise<Report | undefined> {
    return this.store.find(id);
  }

  ofStudy(studyId: string): Promise<Report | undefined> {
    return this.store.findBy('study_id = $1', [studyId]);
  }

  async add(report: Report): Promise<void> {
    try {
      await this.store.add(report);
    } catch (error) {
      if (isUniqueViolation(error, 'report_study')) {
        throw conflict('reporting.study-has-report', 'This study has a report already.');
      }
      throw error;
    }
  }

  async update(report: Report): Promise<void> {
    const issued = report.takeIssued();
    await this.store.update(report);
    if (issued) await this.insert(issued);
  }

  async markTurnaround(reportId: string, state: 'at-risk' | 'breached', now: Date): Promise<boolean> {
    const column = state === 'breached' ? 'breached_at' : 'at_risk_at';
    const changed = await this.sql.change(
      `UPDATE report SET ${column} = $2 WHERE id = $1 AND ${column} IS NULL`,
      [reportId, now],
    );
    return changed === 1;
  }

  private async insert(issued: ReportRevision): Promise<void> {
    const { subject, content, addenda } = issued;
    await this.sql.change(INSERT_REVISION, [
      this.context.organizationId(),
      issued.reportId,
      issued.revision,
      issued.status,
      JSON.stringify(subject),
      JSON.stringify(content),
      JSON.stringify(addenda),
      issued.reason,
      issued.authorId,
      issued.authorName,
      issued.authorTitle,
      issued.authoredAt,
      issued.signerId,
      issued.signerName,
      issued.signerTitle,
      issued.issuedAt,
    ]);
  }
}
