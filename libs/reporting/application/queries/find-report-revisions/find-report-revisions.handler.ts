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
      `SELECT revision, status, change, subject, content, addenda, reason, author_name AS "authorName",
              author_title AS "authorTitle", authored_at AS "authoredAt", signer_name AS "signerName",
              signer_title AS "signerTitle", supervisor_name AS "supervisorName", discrepancy,
              discrepancy_note AS "discrepancyNote", issued_at AS "issuedAt"
       FROM report_revision WHERE report_id = $1 ORDER BY revision`,
      [reportId],
    );
  }
}
