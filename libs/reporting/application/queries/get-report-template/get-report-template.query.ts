import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ReportTemplateView } from '../find-report-templates/report-template.view.js';

/** One template. */
@UseCase('reporting.get-report-template')
@RequirePermission('reports.read')
export class GetReportTemplate extends Query<ReportTemplateView> {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<GetReportTemplate>) {
    super(fields);
  }
}
