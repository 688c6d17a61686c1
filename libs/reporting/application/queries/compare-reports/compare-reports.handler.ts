import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ReportContent } from '../../../domain/report-content.js';
import { diffSections } from '../../services/diff-sections.js';
import type { SectionDiffView } from '../../services/section-diff.view.js';
import { VisibleReports } from '../../services/visible-reports.js';
import { ReadableReports } from '../../services/readable-reports.js';
import { CompareReports } from './compare-reports.query.js';

@QueryHandler(CompareReports)
export class CompareReportsHandler implements IQueryHandler<CompareReports> {
  constructor(
    private readonly sql: Sql,
    private readonly visible: VisibleReports,
    private readonly readable: ReadableReports,
  ) {}

  async execute({ reportId, earlierId }: CompareReports): Promise<SectionDiffView[]> {
    const [before, after] = [await this.textOf(earlierId), await this.textOf(reportId)];
    return diffSections(before, after);
  }

  private async textOf(reportId: string): Promise<ReportContent> {
    const values: unknown[] = [reportId];
    const seen = await this.readable.conditions((value) => `$${values.push(value)}`);
    const where = ['r.id = $1', this.visible.condition(), ...seen];
    const found = await this.sql.first<{ content: ReportContent }>(
      `SELECT ${this.visible.text()}.content FROM report r
       LEFT JOIN report_revision v ON v.report_id = r.id AND v.revision = r.revision
       WHERE ${where.join(' AND ')}`,
      values,
    );
    if (!found) throw notFound('reporting.report');
    return found.content;
  }
}
