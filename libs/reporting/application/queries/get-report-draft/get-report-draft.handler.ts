import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { DRAFT_COLUMNS } from '../find-report-drafts/draft-columns.js';
import type { ReportDraftView } from '../find-report-drafts/report-draft.view.js';
import { GetReportDraft } from './get-report-draft.query.js';

@QueryHandler(GetReportDraft)
export class GetReportDraftHandler implements IQueryHandler<GetReportDraft> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId, number }: GetReportDraft): Promise<ReportDraftView> {
    const draft = await this.sql.first<ReportDraftView>(
      `SELECT ${DRAFT_COLUMNS}, content FROM report_draft WHERE report_id = $1 AND number = $2`,
      [reportId, number],
    );
    if (!draft) throw notFound('reporting.draft');
    return draft;
  }
}
