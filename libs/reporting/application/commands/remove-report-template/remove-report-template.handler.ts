import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { ReportTemplateRepository } from '../../../domain/report-template.repository.js';
import { RemoveReportTemplate } from './remove-report-template.command.js';

@CommandHandler(RemoveReportTemplate)
export class RemoveReportTemplateHandler implements ICommandHandler<RemoveReportTemplate> {
  constructor(private readonly templates: ReportTemplateRepository) {}

  async execute({ templateId }: RemoveReportTemplate): Promise<void> {
    const template = await this.templates.find(templateId);
    if (!template) throw notFound('reporting.report-template');
    await this.templates.remove(template);
  }
}
