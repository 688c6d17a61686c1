import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { parseDefinition } from '../../../domain/definition/parse-definition.js';
import { WorkflowTemplateRepository } from '../../../domain/workflow-template.repository.js';
import { ReviseWorkflowTemplate } from './revise-template.command.js';

@CommandHandler(ReviseWorkflowTemplate)
export class ReviseWorkflowTemplateHandler implements ICommandHandler<ReviseWorkflowTemplate> {
  constructor(private readonly templates: WorkflowTemplateRepository) {}

  async execute({ templateId, definition, expectedVersion }: ReviseWorkflowTemplate): Promise<void> {
    const parsed = parseDefinition(definition);
    const template = await this.templates.find(templateId);
    if (!template) throw notFound('workflows.template');
    template.expectVersion(expectedVersion);
    template.revise(parsed);
    await this.templates.update(template);
  }
}
