import { IsBoolean, IsOptional, Length } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ReportTemplateView } from './report-template.view.js';

/** Templates by name, the practice’s; `q` is looked for in their names. */
@UseCase('reporting.find-report-templates')
@RequirePermission('reports.read')
export class FindReportTemplates extends SearchableQuery<ReportTemplateView> {
  /** Only those for this modality, or for any. */
  @IsOptional()
  @Length(1, 16)
  readonly modality?: string;

  /** Only those that are offered, or that are not. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly active?: boolean;

  constructor(fields: Fields<FindReportTemplates>) {
    super(fields);
  }
}
