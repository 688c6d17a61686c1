import type { TraceRows } from '../../domain/trace/trace-rows.js';

/** Correlations that are about the same things, and what those are. */
export interface TraceClosure {
  readonly correlationIds: readonly string[];
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  /** Whether there are more correlations than were followed. */
  readonly truncated: boolean;
}

/** Reads what a trace is made of. */
export abstract class TraceStore {
  /** Follows the subjects that a correlation's events are about to other correlations, as far as that leads. */
  abstract closure(correlationId: string, mostCorrelations: number): Promise<TraceClosure>;

  /** At most `mostRows` rows of each kind. */
  abstract rows(correlationIds: readonly string[], mostRows: number): Promise<TraceRows>;
}
