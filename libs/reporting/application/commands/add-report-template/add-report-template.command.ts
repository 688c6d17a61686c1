import { type Fields, RequirePermission, UseCase } from '#kernel';
import type { AddedView } from '../../services/added.view.js';
import { ReportTemplateFields } from './report-template.fields.js';

/** Adds text to begin reports with. */
@UseCase('reporting.add-report-template')
@RequirePermission('report-templates.manage')
export class AddReportTemplate extends ReportTemplateFields<AddedView> {
  constructor(fields: Fields<AddReportTemplate>) {
    super(fields);
  }
}
