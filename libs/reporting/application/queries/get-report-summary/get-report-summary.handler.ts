import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ReportChange } from '../../../domain/report-change.js';
import { stageOf } from '../../../domain/report-stage.js';
import { GetReportSummary } from './get-report-summary.query.js';
import type { ReportSummaryView } from './report-summary.view.js';

type Summary = Omit<ReportSummaryView, 'stage'> & {
  readonly drafted: boolean;
  readonly change: ReportChange | null;
};

@QueryHandler(GetReportSummary)
export class GetReportSummaryHandler implements IQueryHandler<GetReportSummary> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId }: GetReportSummary): Promise<ReportSummaryView> {
    const report = await this.sql.first<Summary>(
      `SELECT r.id AS "reportId", r.order_id AS "orderId", r.study_id AS "studyId", r.status, r.revision,
              r.signed_at AS "signedAt", r.signed_by_name AS "signedByName", r.drafted_at IS NOT NULL AS drafted, v.change
       FROM report r LEFT JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision WHERE r.id = $1`,
      [reportId],
    );
    if (!report) throw notFound('reporting.report');
    const { drafted, change, ...summary } = report;
    return { ...summary, stage: stageOf(report.status, drafted, change) };
  }
}
