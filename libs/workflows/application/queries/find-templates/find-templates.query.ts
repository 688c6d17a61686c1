import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { WorkflowTemplateItem } from './workflow-template-item.view.js';

/** The versions of the practice's workflow templates. Sorts by `createdAt` or `name`. */
@UseCase('workflows.find-templates')
@RequirePermission('workflows.read')
export class FindWorkflowTemplates extends PagedQuery<WorkflowTemplateItem> {
  /** Only versions of this template. */
  @IsOptional()
  @Matches(/^[a-z][a-z0-9-]{0,59}$/)
  readonly name?: string;

  @IsOptional()
  @IsIn(['draft', 'published', 'retired'])
  readonly status?: 'draft' | 'published' | 'retired';

  constructor(fields: Fields<FindWorkflowTemplates>) {
    super(fields);
  }
}
