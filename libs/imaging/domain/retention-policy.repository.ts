import type { RetentionPolicy } from './retention-policy.js';

export abstract class RetentionPolicyRepository {
  /** The practice's policy as it is; what holds by default where it has decided nothing. */
  abstract get(): Promise<RetentionPolicy>;
  /** Stores what was decided; throws ConcurrencyConflict. */
  abstract save(policy: RetentionPolicy): Promise<void>;
}
