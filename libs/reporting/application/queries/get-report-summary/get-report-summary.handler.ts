import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetReportSummary } from './get-report-summary.query.js';
import type { ReportSummaryView } from './report-summary.view.js';

@QueryHandler(GetReportSummary)
export class GetReportSummaryHandler implements IQueryHandler<GetReportSummary> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId }: GetReportSummary): Promise<ReportSummaryView> {
    const report = await this.sql.first<ReportSummaryView>(
      `SELECT id AS "reportId", order_id AS "orderId", study_id AS "studyId", status, revision, signed_at AS "signedAt",
              signed_by_name AS "signedByName" FROM report WHERE id = $1`,
      [reportId],
    );
    if (!report) throw notFound('reporting.report');
    return report;
  }
}
