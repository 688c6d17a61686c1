import { CommandHandler, type ICommandHandler } from '#kernel';
import { ReportTemplate } from '../../../domain/report-template.js';
import { ReportTemplateRepository } from '../../../domain/report-template.repository.js';
import type { AddedView } from '../../services/added.view.js';
import { templateFieldsOf } from '../../services/template-fields-of.js';
import { AddReportTemplate } from './add-report-template.command.js';

@CommandHandler(AddReportTemplate)
export class AddReportTemplateHandler implements ICommandHandler<AddReportTemplate> {
  constructor(private readonly templates: ReportTemplateRepository) {}

  async execute(command: AddReportTemplate): Promise<AddedView> {
    const template = ReportTemplate.write(templateFieldsOf(command), new Date());
    await this.templates.add(template);
    return { id: template.id };
  }
}
