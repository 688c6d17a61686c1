import type { WorkflowTimer } from './workflow-timer.js';

/** The timers of all instances. */
export abstract class WorkflowTimers {
  abstract find(id: string): Promise<WorkflowTimer | undefined>;
  abstract add(timers: readonly WorkflowTimer[]): Promise<void>;
  abstract markFired(id: string): Promise<void>;
  /** Cancels what an instance's earlier states still had running. */
  abstract cancelAll(instanceId: string): Promise<void>;
}
