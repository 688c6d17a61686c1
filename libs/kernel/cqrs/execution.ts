import type { UseCase } from './use-case.js';

/** One run of a use case, for the journal, spans and metrics. */
export interface Execution {
  /** The id of this run: the command's id in the journal and the cause of what it records. */
  readonly id: string;
  readonly useCase: UseCase;
  readonly startedAt: Date;
  /** Monotonic start in milliseconds, for durations. */
  readonly startedTick: number;
}
