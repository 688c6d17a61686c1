import type { Finding } from './finding.js';

/** What one target is given, and where it tells what it finds. */
export interface FuzzRun {
  readonly seed: number;
  /** The number of the first case. */
  readonly first: number;
  readonly cases: number;
  readonly found: (finding: Finding) => void;
  readonly signal: AbortSignal;
}

/** What became of it, for people. */
export interface FuzzSummary {
  readonly cases: number;
  /** Instances that were good enough. */
  readonly stored: number;
  readonly seconds: number;
  readonly memory: string;
}
