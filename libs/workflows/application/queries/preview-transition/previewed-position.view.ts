import type { WorkflowPosition } from '../../commands/advance-workflow/workflow-position.answer.js';
import type { WorkflowData } from '../../../domain/definition/workflow-definition.js';

/** Where a workflow would stand; handed back with the next preview. */
export interface PreviewedPosition extends WorkflowPosition {
  readonly data: WorkflowData;
  /** When it would have entered that state. */
  readonly enteredAt: Date;
}
