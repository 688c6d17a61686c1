import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { WorkflowTemplateView } from './workflow-template.view.js';

/** One version of a workflow template, with its statechart and what the static checks say of it. */
@UseCase('workflows.get-template')
@RequirePermission('workflows.read')
export class GetWorkflowTemplate extends Query<WorkflowTemplateView> {
  @IsUUID()
  readonly templateId!: string;

  constructor(fields: Fields<GetWorkflowTemplate>) {
    super(fields);
  }
}
