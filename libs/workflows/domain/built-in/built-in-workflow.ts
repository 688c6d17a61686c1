import type { WorkflowDefinition } from '../definition/workflow-definition.js';

/** A type with its template that every organization gets. */
export interface BuiltInWorkflow {
  readonly key: string;
  readonly title: string;
  readonly subjectType: string;
  readonly definition: WorkflowDefinition;
}
