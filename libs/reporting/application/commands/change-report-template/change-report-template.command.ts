import { IsInt, IsOptional, IsUUID } from 'class-validator';
import { type Fields, RequirePermission, UseCase } from '#kernel';
import { ReportTemplateFields } from '../add-report-template/report-template.fields.js';

/** Replaces what a template says. Reports that began with it stay as they are. */
@UseCase('reporting.change-report-template')
@RequirePermission('report-templates.manage')
export class ChangeReportTemplate extends ReportTemplateFields<void> {
  @IsUUID()
  readonly templateId!: string;

  /** The version that was read (If-Match). */
  @IsOptional()
  @IsInt()
  readonly expectedVersion?: number;

  constructor(fields: Fields<ChangeReportTemplate>) {
    super(fields);
  }
}
