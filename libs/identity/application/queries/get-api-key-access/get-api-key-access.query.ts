import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';

/** What is stored of a key, for whoever checks one. */
export interface ApiKeyAccess {
  readonly name: string;
  /** SHA-256 of the secret; the caller compares it in constant time. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** The only project that it leads to; null for all. */
  readonly projectId: string | null;
}

/** What is known of an API key; null when there is none of that id. */
@UseCase('identity.get-api-key-access')
@SystemOnly()
export class GetApiKeyAccess extends Query<ApiKeyAccess | null> {
  @IsUUID()
  readonly apiKeyId!: string;

  constructor(fields: Fields<GetApiKeyAccess>) {
    super(fields);
  }
}
