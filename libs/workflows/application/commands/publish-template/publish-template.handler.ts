import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { WorkflowTemplateRepository } from '../../../domain/workflow-template.repository.js';
import { PublishWorkflowTemplate } from './publish-template.command.js';
import type { TemplatePublishedAnswer } from './template-published.answer.js';

@CommandHandler(PublishWorkflowTemplate)
export class PublishWorkflowTemplateHandler implements ICommandHandler<PublishWorkflowTemplate> {
  constructor(private readonly templates: WorkflowTemplateRepository) {}

  async execute({ templateId }: PublishWorkflowTemplate): Promise<TemplatePublishedAnswer> {
    const template = await this.templates.find(templateId);
    if (!template) throw notFound('workflows.template');
    const now = new Date();
    const findings = template.publish(now);
    const before = await this.templates.findPublished(template.name);
    if (before) {
      before.retire(now);
      await this.templates.update(before);
    }
    await this.templates.update(template);
    return { warnings: findings.map(({ code, path, message }) => ({ code, path, message })) };
  }
}
