import type { WorkflowData } from './definition/workflow-definition.js';

/**
 * A line of an instance's history. `ignored` is an event that came too late to matter: the workflow had already gone
 * past it.
 */
export interface LogEntry {
  readonly instanceId: string;
  /** The instance's version once it had happened; the order of the history. */
  readonly instanceVersion: number;
  readonly kind: 'started' | 'moved' | 'timer' | 'ignored';
  /** The event or timer; null for the start. */
  readonly event: string | null;
  readonly fromState: string | null;
  readonly toState: string;
  readonly stateEntryId: string;
  /** What became known with it. */
  readonly input: WorkflowData;
  readonly occurredAt: Date;
}
