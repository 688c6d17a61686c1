import type { MatchingPolicy } from './matching-policy.js';

export abstract class MatchingPolicyRepository {
  /** The practice's policy as it is; what holds by default where it has decided nothing. */
  abstract get(): Promise<MatchingPolicy>;
  /** Stores what was decided; throws ConcurrencyConflict. */
  abstract save(policy: MatchingPolicy): Promise<void>;
}
