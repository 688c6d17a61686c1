import type { Installation } from '../system/installation.js';

/** One fault and the load under which it happens. */
export interface FaultCase {
  readonly name: string;
  /** Whether the faults may use up a delivery's attempts; an operator's replay is then part of the case. */
  readonly mayPark?: boolean;
  /**
   * Answers once the fault has struck, its load is acknowledged and everything runs again, perhaps with something worth
   * telling; throws when it did not strike.
   */
  run(installation: Installation): Promise<string | void>;
}
