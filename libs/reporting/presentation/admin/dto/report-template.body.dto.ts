import { OmitType } from '@nestjs/swagger';
import { ChangeReportTemplate } from '../../../application/commands/change-report-template/change-report-template.command.js';

/** What the template is for and what it says. */
export class ReportTemplateBody extends OmitType(ChangeReportTemplate, [
  'templateId',
  'expectedVersion',
] as const) {}
