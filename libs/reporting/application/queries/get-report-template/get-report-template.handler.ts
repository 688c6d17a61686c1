import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ReportTemplateView } from '../find-report-templates/report-template.view.js';
import { TEMPLATE_COLUMNS } from '../find-report-templates/template-columns.js';
import { GetReportTemplate } from './get-report-template.query.js';

@QueryHandler(GetReportTemplate)
export class GetReportTemplateHandler implements IQueryHandler<GetReportTemplate> {
  constructor(private readonly sql: Sql) {}

  async execute({ templateId }: GetReportTemplate): Promise<ReportTemplateView> {
    const template = await this.sql.first<ReportTemplateView>(
      `SELECT ${TEMPLATE_COLUMNS} FROM report_template t WHERE t.id = $1`,
      [templateId],
    );
    if (!template) throw notFound('reporting.report-template');
    return template;
  }
}
