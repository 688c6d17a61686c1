import { CommandHandler, conflict, type ICommandHandler, notFound } from '#kernel';
import { readContext } from '../../../domain/definition/read-context.js';
import { WorkflowInstanceRepository } from '../../../domain/workflow-instance.repository.js';
import { BuiltInTemplates } from '../../services/built-in-templates.js';
import { InstanceSteps } from '../../services/instance-steps.js';
import { StartWorkflow } from './start-workflow.command.js';

@CommandHandler(StartWorkflow)
export class StartWorkflowHandler implements ICommandHandler<StartWorkflow> {
  constructor(
    private readonly instances: WorkflowInstanceRepository,
    private readonly templates: BuiltInTemplates,
    private readonly steps: InstanceSteps,
  ) {}

  async execute({ template: name, subjectType, subjectId, context }: StartWorkflow): Promise<{ id: string }> {
    const data = readContext(context ?? {});
    const template = await this.templates.startable(name);
    if (!template) throw notFound('workflows.template');
    if (await this.instances.findBySubject(name, { subjectType, subjectId }))
      throw conflict('workflows.already-started', 'This subject has an instance of this workflow.');
    const instance = await this.steps.start(template, { subjectType, subjectId }, data, new Date());
    return { id: instance.id };
  }
}
