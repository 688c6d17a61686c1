import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { WorkflowTemplateRepository } from '../../../domain/workflow-template.repository.js';
import { RetireWorkflowTemplate } from './retire-template.command.js';

@CommandHandler(RetireWorkflowTemplate)
export class RetireWorkflowTemplateHandler implements ICommandHandler<RetireWorkflowTemplate> {
  constructor(private readonly templates: WorkflowTemplateRepository) {}

  async execute({ templateId }: RetireWorkflowTemplate): Promise<void> {
    const template = await this.templates.find(templateId);
    if (!template) throw notFound('workflows.template');
    template.retire(new Date());
    await this.templates.update(template);
  }
}
