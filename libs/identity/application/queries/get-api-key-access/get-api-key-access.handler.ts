import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { type ApiKeyAccess, GetApiKeyAccess } from './get-api-key-access.query.js';

@QueryHandler(GetApiKeyAccess)
export class GetApiKeyAccessHandler implements IQueryHandler<GetApiKeyAccess> {
  constructor(private readonly sql: Sql) {}

  async execute({ apiKeyId }: GetApiKeyAccess): Promise<ApiKeyAccess | null> {
    const key = await this.sql.first<ApiKeyAccess>(
      `SELECT name, hash, scopes, expires_at AS "expiresAt", revoked_at AS "revokedAt", last_used_at AS "lastUsedAt",
              project_id AS "projectId"
       FROM api_key WHERE id = $1`,
      [apiKeyId],
    );
    return key ?? null;
  }
}
