import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { ApiKeyView } from './api-key.view.js';
import { FindApiKeys } from './find-api-keys.query.js';

@QueryHandler(FindApiKeys)
export class FindApiKeysHandler implements IQueryHandler<FindApiKeys> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindApiKeys): Promise<PagedResult<ApiKeyView>> {
    const { where, values } = new Conditions()
      .search(query.q, 'lower(k.name)')
      .when(
        query.active,
        (place) => `(k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())) = ${place}`,
      )
      .when(query.createdBy, (place) => `k.created_by = ${place}`);
    return fetchPage<ApiKeyView>(this.sql, query, {
      select: `k.id, k.name, k.scopes, k.created_by AS "createdBy", u.name AS "createdByName", k.created_at AS "createdAt",
               k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt",
               k.project_id AS "projectId"`,
      from: 'api_key k LEFT JOIN identity_user u ON u.id = k.created_by',
      where,
      values,
      sorts: {
        name: { column: 'k.name', type: 'text' },
        createdAt: { column: 'k.created_at', type: 'timestamptz' },
      },
      defaultSort: '-createdAt',
      id: 'k.id',
    });
  }
}
