import type { RedFlag } from './red-flag.js';

/** How emergencies are described in one language. The patterns read lower case without accents. */
export interface RedFlagLanguage {
  readonly patterns: readonly (readonly [RedFlag, RegExp])[];
  /** Ends right before a symptom that is denied. */
  readonly denial: RegExp;
  /** The past, unless `now` matches too. */
  readonly past: RegExp;
  readonly now: RegExp;
}
