import type { FlowEvent, FlowFacts } from './flow-events.js';
import type { FlowKey } from './flow-key.js';

/** Where the workflow of a flow stands. */
export interface FlowPosition {
  readonly state: string;
  /** It is over. */
  readonly done: boolean;
}

/** The workflow engine, as a bot uses it. */
export abstract class FlowRuns {
  /**
   * Starts the run where it is new, then fires an event. One that is over is not moved any more.
   *
   * @returns where it stands then; null when the practice has retired the workflow
   */
  abstract advance(
    run: { readonly id: string; readonly key: FlowKey },
    event: FlowEvent,
    facts: FlowFacts,
  ): Promise<FlowPosition | null>;
}
