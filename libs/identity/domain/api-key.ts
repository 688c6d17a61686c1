import { AggregateRoot } from '#kernel';
import { ApiKeyCreated } from '../contracts/events/api-key-created.event.js';
import { ApiKeyRevoked } from '../contracts/events/api-key-revoked.event.js';

export interface NewApiKey {
  readonly id: string;
  readonly name: string;
  /** SHA-256 of the secret. */
  readonly hash: string;
  readonly scopes: readonly string[];
  /** The user who created it; null when software did. */
  readonly createdBy: string | null;
  readonly expiresAt: Date | null;
  /** The project whose studies alone it leads to; null for all that its scopes open. */
  readonly projectId: string | null;
}

/**
 * What a piece of software shows instead of signing in. It belongs to the practice, not to its creator, and outlives
 * the creator's account: an administrator revokes it.
 */
export class ApiKey extends AggregateRoot implements NewApiKey {
  static readonly aggregateType = 'api-key';
  readonly name!: string;
  readonly hash!: string;
  readonly scopes!: readonly string[];
  readonly createdBy!: string | null;
  readonly expiresAt!: Date | null;
  readonly projectId!: string | null;
  readonly revokedAt!: Date | null;

  static create(fields: NewApiKey): ApiKey {
    const key = new ApiKey();
    Object.assign(key, { ...fields, scopes: [...new Set(fields.scopes)].sort(), revokedAt: null });
    key.record(new ApiKeyCreated({ apiKeyId: key.id }));
    return key;
  }

  /** Answers whether it changed anything. */
  revoke(now: Date): boolean {
    if (this.revokedAt !== null) return false;
    Object.assign(this, { revokedAt: now });
    this.record(new ApiKeyRevoked({ apiKeyId: this.id }));
    return true;
  }
}
