import type { ReadingPolicy } from './reading-policy.js';

/** How the organization reads. */
export abstract class ReadingPolicyRepository {
  /** What it decided, or what holds until it does. */
  abstract get(): Promise<ReadingPolicy>;
  /** The same, kept from being changed by others until this is stored. */
  abstract lock(): Promise<ReadingPolicy>;
  abstract update(policy: ReadingPolicy): Promise<void>;
}
