import type { WorkflowTemplate } from './workflow-template.js';

export abstract class WorkflowTemplateRepository {
  abstract find(id: string): Promise<WorkflowTemplate | undefined>;
  /** The version that new instances of this name start on. */
  abstract findPublished(name: string): Promise<WorkflowTemplate | undefined>;
  /** The number of the newest version of this name, whatever its status; 0 when there is none. */
  abstract latestRevision(name: string): Promise<number>;
  /** The type that all versions of this name belong to, or undefined for a new name. */
  abstract typeOf(name: string): Promise<string | undefined>;
  /** @throws DomainError `workflows.template-exists` when somebody added the same version meanwhile */
  abstract add(template: WorkflowTemplate): Promise<void>;
  abstract update(template: WorkflowTemplate): Promise<void>;
}
