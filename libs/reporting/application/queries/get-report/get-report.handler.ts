import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { VisibleReports } from '../../services/visible-reports.js';
import { SUCCESSOR } from '../successor-sql.js';
import { GetReport } from './get-report.query.js';
import type { ReportView } from './report.view.js';

@QueryHandler(GetReport)
export class GetReportHandler implements IQueryHandler<GetReport> {
  constructor(
    private readonly sql: Sql,
    private readonly visible: VisibleReports,
  ) {}

  async execute({ reportId }: GetReport): Promise<ReportView> {
    const text = this.visible.text();
    const report = await this.sql.first<ReportView>(
      `SELECT r.id, r.version, r.status, r.revision, r.priority, r.study_id AS "studyId", r.order_id AS "orderId",
              r.predecessor_id AS "predecessorId", ${SUCCESSOR} AS "successorId",
              ${text}.subject, ${text}.content, ${text}.addenda, ${text}.key_images AS "keyImages",
              r.author_id AS "authorId", r.author_name AS "authorName",
              CASE WHEN r.claim_expires_at > now() THEN r.claimed_by END AS "claimedBy",
              CASE WHEN r.claim_expires_at > now() THEN r.claimed_by_name END AS "claimedByName",
              r.opened_at AS "openedAt", r.due_at AS "dueAt", r.signed_at AS "signedAt",
              r.signed_by_name AS "signedByName", r.withdrawn_reason AS "withdrawnReason",
              r.withdrawn_at AS "withdrawnAt", r.withdrawn_by_name AS "withdrawnByName", r.subspecialty,
              r.readable_at IS NOT NULL AS readable, r.late_images_at AS "lateImagesAt", r.pause, r.pauses, r.reassignments,
              r.priority_changes AS "priorityChanges",
              r.supervisor_id AS "supervisorId", r.supervisor_name AS "supervisorName",
              d.revision AS "documentRevision", d.file_id AS "documentFileId",
              d.signature_level AS "documentSignatureLevel"
       FROM report r
       LEFT JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision
       LEFT JOIN LATERAL (SELECT revision, file_id, signature_level FROM report_file WHERE report_id = r.id
         ORDER BY revision DESC LIMIT 1) d ON true
       WHERE r.id = $1 AND ${this.visible.condition()}`,
      [reportId],
    );
    if (!report) throw notFound('reporting.report');
    return report;
  }
}
