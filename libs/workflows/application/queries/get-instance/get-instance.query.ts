import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { WorkflowInstanceView } from './workflow-instance.view.js';

/** A workflow with its history and its events: which you may fire now, and why not the others. */
@UseCase('workflows.get-instance')
@RequirePermission('workflows.read')
export class GetWorkflowInstance extends Query<WorkflowInstanceView> {
  @IsUUID()
  readonly instanceId!: string;

  constructor(fields: Fields<GetWorkflowInstance>) {
    super(fields);
  }
}
