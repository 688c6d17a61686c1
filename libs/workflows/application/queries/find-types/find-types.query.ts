import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { WorkflowTypeView } from './workflow-type.view.js';

/** The workflow types of the practice. Sorts by `key` or `createdAt`. */
@UseCase('workflows.find-types')
@RequirePermission('workflows.read')
export class FindWorkflowTypes extends PagedQuery<WorkflowTypeView> {
  constructor(fields: Fields<FindWorkflowTypes>) {
    super(fields);
  }
}
