import type { Referrer } from './referrer.js';

export abstract class ReferrerRepository {
  abstract find(id: string): Promise<Referrer | undefined>;
  abstract add(referrer: Referrer): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(referrer: Referrer): Promise<void>;
}
