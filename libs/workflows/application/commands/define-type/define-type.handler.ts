import { CommandHandler, type ICommandHandler } from '#kernel';
import { WorkflowType } from '../../../domain/workflow-type.js';
import { WorkflowTypeRepository } from '../../../domain/workflow-type.repository.js';
import { DefineWorkflowType } from './define-type.command.js';

@CommandHandler(DefineWorkflowType)
export class DefineWorkflowTypeHandler implements ICommandHandler<DefineWorkflowType> {
  constructor(private readonly types: WorkflowTypeRepository) {}

  async execute({ key, title, subjectType }: DefineWorkflowType): Promise<{ id: string }> {
    const type = WorkflowType.define({ key, title, subjectType });
    await this.types.add(type);
    return { id: type.id };
  }
}
