import type { RetentionTerms } from './retention-policy.js';

/** Which studies were kept long enough. */
export abstract class RetentionRegister {
  /** Marks those that are due now and takes the mark from those that are not any more; answers how many are new. */
  abstract mark(terms: RetentionTerms): Promise<number>;
  /** Study Instance UIDs of some that are marked, still due and on no hold, those first that are longest. */
  abstract due(terms: RetentionTerms, limit: number): Promise<string[]>;
}
