import type { SharePolicy } from './share-policy.js';

/** How the organization shares. */
export abstract class SharePolicyRepository {
  /** What it decided, or what holds until it does. */
  abstract get(): Promise<SharePolicy>;
  /** The same, kept from being changed by others until this is stored. */
  abstract lock(): Promise<SharePolicy>;
  abstract update(policy: SharePolicy): Promise<void>;
}
