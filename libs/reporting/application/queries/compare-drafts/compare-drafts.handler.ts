import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ReportContent } from '../../../domain/report-content.js';
import { diffSections } from '../../services/diff-sections.js';
import type { SectionDiffView } from '../../services/section-diff.view.js';
import { CompareDrafts } from './compare-drafts.query.js';

@QueryHandler(CompareDrafts)
export class CompareDraftsHandler implements IQueryHandler<CompareDrafts> {
  constructor(private readonly sql: Sql) {}

  async execute({ reportId, from, to }: CompareDrafts): Promise<SectionDiffView[]> {
    const [before, after] = [await this.draft(reportId, from), await this.draft(reportId, to)];
    return diffSections(before, after);
  }

  private async draft(reportId: string, number: number | undefined): Promise<ReportContent> {
    const found = await this.sql.first<{ content: ReportContent }>(
      number === undefined
        ? 'SELECT content FROM report WHERE id = $1'
        : 'SELECT content FROM report_draft WHERE report_id = $1 AND number = $2',
      number === undefined ? [reportId] : [reportId, number],
    );
    if (!found) throw notFound('reporting.draft');
    return found.content;
  }
}
