import type { FuzzTarget } from './fuzz-target.js';

/** Something that must not happen. */
export interface Finding {
  readonly target: FuzzTarget;
  /** The number of the case, or that after which it was seen. */
  readonly number: number;
  readonly what: string;
}
