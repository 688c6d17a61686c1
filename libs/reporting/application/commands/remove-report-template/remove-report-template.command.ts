import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Removes a template. Reports that began with it stay as they are. */
@UseCase('reporting.remove-report-template')
@RequirePermission('report-templates.manage')
export class RemoveReportTemplate extends Command {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<RemoveReportTemplate>) {
    super(fields);
  }
}
