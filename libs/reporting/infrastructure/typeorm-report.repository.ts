import { Injectable } from '@nestjs/common';
import { Conditions, CurrentContext, Sql, UnitOfWork } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import { ReadableReports } from '../application/services/readable-reports.js';
import type { Report } from '../domain/report.js';
import { type NextFilter, ReportRepository } from '../domain/report.repository.js';
import type { ReportRevision } from '../domain/report-revision.js';
import { hasReport } from '../domain/report.errors.js';
import { ReportSchema } from './report.schema.js';

const INSERT_REVISION = `
INSERT INTO report_revision (organization_id, report_id, revision, status, subject, content, addenda, reason, author_id,
  author_name, author_title, authored_at, signer_id, signer_name, signer_title, issued_at, change, supervisor_id,
  supervisor_name, discrepancy, discrepancy_note, key_images)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`;

const UPDATE_CLOCK = `
UPDATE report SET subspecialty = $2, readable_at = $3, late_images_at = $4, clock_started_at = $5, warn_at = $6, due_at = $7,
  pause = $8, pauses = $9, paused_seconds = $10, priority = $11, priority_changes = $12 WHERE id = $1`;

@Injectable()
export class TypeormReportRepository extends ReportRepository {
  private readonly store: AggregateStore<Report>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
    private readonly context: CurrentContext,
    private readonly unitOfWork: UnitOfWork,
    private readonly readable: ReadableReports,
  ) {
    super();
    this.store = stores.of(ReportSchema);
  }

  async look(id: string): Promise<Report | undefined> {
    return this.seen(await this.store.find(id));
  }

  async find(id: string): Promise<Report | undefined> {
    return this.seen(await this.store.findBy('id = $1 FOR UPDATE', [id]));
  }

  ofStudy(studyId: string): Promise<Report | undefined> {
    return this.store.findBy('study_id = $1 ORDER BY id DESC FOR UPDATE', [studyId]);
  }

  async nextFor(readerId: string, filter: NextFilter): Promise<Report | undefined> {
    const { subspecialties, modality, priority, siteId, bodyPart } = filter;
    const { where, values } = new Conditions()
      .always(`status = 'draft' AND readable_at IS NOT NULL AND pause IS NULL`)
      .always('(claimed_by IS NULL OR claim_expires_at <= now())')
      .when(readerId, (place) => `(author_id IS NULL OR author_id = ${place})`)
      .when(modality, (place) => `modality = ${place}`)
      .when(priority, (place) => `priority = ${place}`)
      .when(siteId, (place) => `site_id = ${place}`)
      .when(bodyPart?.toUpperCase(), (place) => `body_part = ${place}`)
      .when(
        subspecialties.length > 0 ? subspecialties : undefined,
        (place) => `subspecialty = ANY(${place})`,
      );
    const place = (value: unknown): string => `$${values.push(value)}`;
    where.push(...(await this.readable.conditions(place, 'study_id')));
    return this.store.findBy(`${where.join(' AND ')} ORDER BY urgency, id FOR UPDATE SKIP LOCKED`, values);
  }

  openOf(whose: { orderId: string } | { patientIds: readonly string[] }): Promise<Report[]> {
    const [condition, value] =
      'orderId' in whose ? ['order_id = $1', whose.orderId] : ['patient_id = ANY($1)', whose.patientIds];
    return this.store.all(`status IN ('draft', 'preliminary') AND ${condition} ORDER BY id FOR UPDATE`, [
      value,
    ]);
  }

  openAfter(id: string | null, count: number): Promise<Report[]> {
    return this.store.all(
      `status IN ('draft', 'preliminary') AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT ${count} FOR UPDATE`,
      [id],
    );
  }

  async add(report: Report): Promise<void> {
    try {
      await this.store.add(report);
    } catch (error) {
      const taken = ['report_study', 'report_predecessor'].some((index) => isUniqueViolation(error, index));
      throw taken ? hasReport() : error;
    }
  }

  async update(report: Report): Promise<void> {
    const issued = report.takeIssued();
    await this.store.update(report);
    if (issued) await this.insert(issued);
  }

  async updateClock(report: Report): Promise<void> {
    const { clock } = report;
    await this.sql.change(UPDATE_CLOCK, [
      ...[report.id, clock.subspecialty, clock.readableAt, clock.lateImagesAt, clock.clockStartedAt],
      ...[clock.warnAt, clock.dueAt],
      clock.pause && JSON.stringify(clock.pause),
      JSON.stringify(clock.pauses),
      ...[clock.pausedSeconds, clock.priority, JSON.stringify(clock.priorityChanges)],
    ]);
    this.unitOfWork.track(report);
  }

  async markTurnaround(reportId: string, state: 'at-risk' | 'breached', now: Date): Promise<boolean> {
    const column = state === 'breached' ? 'breached_at' : 'at_risk_at';
    const changed = await this.sql.change(
      `UPDATE report SET ${column} = $2 WHERE id = $1 AND ${column} IS NULL`,
      [reportId, now],
    );
    return changed === 1;
  }

  /** Nothing to who may not see its study. */
  private async seen(report: Report | undefined): Promise<Report | undefined> {
    return report && (await this.readable.includesStudy(report.studyId)) ? report : undefined;
  }

  private async insert(issued: ReportRevision): Promise<void> {
    const { subject, content, addenda, keyImages } = issued;
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
      issued.change,
      issued.supervisorId,
      issued.supervisorName,
      issued.discrepancy,
      issued.discrepancyNote,
      JSON.stringify(keyImages),
    ]);
  }
}
