import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { requireReport } from '../../services/require-report.js';
import { DRAFT_COLUMNS } from './draft-columns.js';
import type { ReportDraftItemView } from './report-draft.view.js';
import { FindReportDrafts } from './find-report-drafts.query.js';

@QueryHandler(FindReportDrafts)
export class FindReportDraftsHandler implements IQueryHandler<FindReportDrafts> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId }: FindReportDrafts): Promise<ReportDraftItemView[]> {
    await requireReport(this.sql, reportId);
    return this.sql.rows<ReportDraftItemView>(
      `SELECT ${DRAFT_COLUMNS} FROM report_draft WHERE report_id = $1 ORDER BY number DESC LIMIT 500`,
      [reportId],
    );
  }
}
