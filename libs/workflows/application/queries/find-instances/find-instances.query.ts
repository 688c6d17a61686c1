import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { StateCategory } from '../../../domain/definition/workflow-definition.js';
import type { WorkflowInstanceItem } from './workflow-instance-item.view.js';

/** The workflows of the practice, by state and subject. Sorts by `startedAt` or `enteredAt`. */
@UseCase('workflows.find-instances')
@RequirePermission('workflows.read')
export class FindWorkflowInstances extends PagedQuery<WorkflowInstanceItem> {
  /** Only those of this template. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly template?: string;

  /** Only those in this state. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly state?: string;

  /** Only those in a state of this category. */
  @IsOptional()
  @IsIn(['todo', 'active', 'waiting', 'done'])
  readonly category?: StateCategory;

  /** Only those about this kind of subject. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly subjectType?: string;

  /** Only those about this subject. */
  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;

  constructor(fields: Fields<FindWorkflowInstances>) {
    super(fields);
  }
}
