import { CommandHandler, conflict, type ICommandHandler, invalid } from '#kernel';
import { parseDefinition } from '../../../domain/definition/parse-definition.js';
import { WorkflowTemplate } from '../../../domain/workflow-template.js';
import { WorkflowTemplateRepository } from '../../../domain/workflow-template.repository.js';
import { WorkflowTypeRepository } from '../../../domain/workflow-type.repository.js';
import { CreateWorkflowTemplate } from './create-template.command.js';

@CommandHandler(CreateWorkflowTemplate)
export class CreateWorkflowTemplateHandler implements ICommandHandler<CreateWorkflowTemplate> {
  constructor(
    private readonly types: WorkflowTypeRepository,
    private readonly templates: WorkflowTemplateRepository,
  ) {}

  async execute({
    type: key,
    name = key,
    definition,
  }: CreateWorkflowTemplate): Promise<{ id: string; revision: number }> {
    const parsed = parseDefinition(definition);
    const type = await this.types.findByKey(key);
    if (!type)
      throw invalid('workflows.unknown-type', 'There is no workflow type of this key.', [
        { field: 'type', message: 'is not the key of a workflow type' },
      ]);
    const owner = await this.templates.typeOf(name);
    if (owner && owner !== type.id)
      throw conflict('workflows.name-of-another-type', 'Another workflow type has templates of this name.');
    const revision = (await this.templates.latestRevision(name)) + 1;
    const template = WorkflowTemplate.draft({ typeId: type.id, name, revision, definition: parsed });
    await this.templates.add(template);
    return { id: template.id, revision };
  }
}
