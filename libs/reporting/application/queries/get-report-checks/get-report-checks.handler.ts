import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { type CheckedText, ReportChecks } from '../../services/report-checks.js';
import type { TextWarningView } from '../../services/report-written.view.js';
import { sectionsOf } from '../../services/sections-of.js';
import { VisibleReports } from '../../services/visible-reports.js';
import { GetReportChecks } from './get-report-checks.query.js';

@QueryHandler(GetReportChecks)
export class GetReportChecksHandler implements IQueryHandler<GetReportChecks> {
  constructor(
    private readonly sql: Sql,
    private readonly checks: ReportChecks,
    private readonly visible: VisibleReports,
  ) {}

  async execute({ reportId, ...sections }: GetReportChecks): Promise<TextWarningView[]> {
    const text = this.visible.text();
    const report = await this.sql.first<CheckedText>(
      `SELECT ${text}.content, ${text}.subject, r.late_images_at IS NOT NULL AS "imagesMissed" FROM report r
       LEFT JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision
       WHERE r.id = $1 AND ${this.visible.condition()}`,
      [reportId],
    );
    if (!report) throw notFound('reporting.report');
    return this.checks.of({ ...report, content: { ...report.content, ...sectionsOf(sections) } });
  }
}
