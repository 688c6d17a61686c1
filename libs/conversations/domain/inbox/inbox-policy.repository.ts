import type { InboxPolicy } from './inbox-policy.js';

export abstract class InboxPolicyRepository {
  /** The practice's policy as it is; what holds by default where it has decided nothing. */
  abstract get(): Promise<InboxPolicy>;
  /** The same, kept from everybody else until the transaction ends: who gives conversations out does so alone. */
  abstract lock(): Promise<InboxPolicy>;
  abstract update(policy: InboxPolicy): Promise<void>;
}
