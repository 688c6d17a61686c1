import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ReportTemplateRepository } from '../../../domain/report-template.repository.js';
import { templateFieldsOf } from '../../services/template-fields-of.js';
import { ChangeReportTemplate } from './change-report-template.command.js';

@CommandHandler(ChangeReportTemplate)
export class ChangeReportTemplateHandler implements ICommandHandler<ChangeReportTemplate> {
  constructor(private readonly templates: ReportTemplateRepository) {}

  async execute(command: ChangeReportTemplate): Promise<void> {
    const template = await this.templates.find(command.templateId);
    if (!template) throw notFound('reporting.report-template');
    template.expectVersion(command.expectedVersion);
    template.rewrite(templateFieldsOf(command));
    await this.templates.update(template);
  }
}
