import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { FindReportRevisions } from './find-report-revisions.query.js';
import type { ReportRevisionView } from './report-revision.view.js';

@QueryHandler(FindReportRevisions)
export class FindReportRevisionsHandler implements IQueryHandler<FindReportRevisions> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId }: FindReportRevisions): Promise<ReportRevisionView[]> {
    if (!(await this.sql.first('SELECT 1 FROM report WHERE id = $1', [reportId])))
      throw notFound('reporting.report');
    return this.sql.rows<ReportRevisionView>(
      `SELECT v.revision, status, change, subject, content, addenda,
              key_images AS "keyImages", reason, author_name AS "authorName",
              author_title AS "authorTitle", authored_at AS "authoredAt", signer_name AS "signerName",
              signer_title AS "signerTitle", supervisor_name AS "supervisorName", discrepancy,
              discrepancy_note AS "discrepancyNote", issued_at AS "issuedAt",
              f.file_id AS "documentFileId", f.sha256 AS "documentSha256", f.signature_level AS "signatureLevel",
              f.time_stamped_at AS "timeStampedAt", c.code AS "verificationCode"
       FROM report_revision v
       LEFT JOIN report_file f ON f.report_id = v.report_id AND f.revision = v.revision
       LEFT JOIN report_verification c ON c.report_id = f.report_id AND c.revision = f.revision
       WHERE v.report_id = $1 ORDER BY v.revision`,
      [reportId],
    );
  }
}
