import type { Subject, WorkflowInstance } from './workflow-instance.js';

export abstract class WorkflowInstanceRepository {
  abstract find(id: string): Promise<WorkflowInstance | undefined>;
  abstract findBySubject(templateName: string, subject: Subject): Promise<WorkflowInstance | undefined>;
  /** @throws DomainError `workflows.already-started` when the subject has an instance of this template */
  abstract add(instance: WorkflowInstance): Promise<void>;
  abstract update(instance: WorkflowInstance): Promise<void>;
}
