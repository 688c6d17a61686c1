import type { WorkflowType } from './workflow-type.js';

export abstract class WorkflowTypeRepository {
  abstract findByKey(key: string): Promise<WorkflowType | undefined>;
  /** @throws DomainError `workflows.type-exists` when the key is taken */
  abstract add(type: WorkflowType): Promise<void>;
}
