import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { ReportTemplateView } from './report-template.view.js';
import { TEMPLATE_COLUMNS } from './template-columns.js';
import { FindReportTemplates } from './find-report-templates.query.js';

@QueryHandler(FindReportTemplates)
export class FindReportTemplatesHandler implements IQueryHandler<FindReportTemplates> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReportTemplates): Promise<PagedResult<ReportTemplateView>> {
    const { where, values } = new Conditions()
      .when(query.modality, (place) => `(t.modality IS NULL OR t.modality = ${place})`)
      .when(query.active, (place) => `t.active = ${place}`)
      .search(query.q, 'lower(t.name)');
    return fetchPage<ReportTemplateView>(this.sql, query, {
      select: TEMPLATE_COLUMNS,
      from: 'report_template t',
      where,
      values,
      sorts: { name: { column: 't.name', type: 'text' } },
      defaultSort: 'name',
      id: 't.id',
    });
  }
}
