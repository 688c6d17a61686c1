import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { Conditions } from '../../services/conditions.js';
import { containing } from '../../services/containing.js';
import type { ApiKeyView } from './api-key.view.js';
import { FindApiKeys } from './find-api-keys.query.js';

@QueryHandler(FindApiKeys)
export class FindApiKeysHandler implements IQueryHandler<FindApiKeys> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindApiKeys): Promise<PagedResult<ApiKeyView>> {
    const { where, values } = new Conditions()
      .add('k.name ILIKE ?', query.q === undefined ? undefined : containing(query.q))
      .add('(k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > now())) = ?', query.active)
      .add('k.created_by = ?', query.createdBy);
    return fetchPage<ApiKeyView, ApiKeyView>(this.sql, query, {
      select: `k.id, k.name, k.scopes, k.created_by AS "createdBy", u.name AS "createdByName", k.created_at AS "createdAt",
               k.expires_at AS "expiresAt", k.revoked_at AS "revokedAt", k.last_used_at AS "lastUsedAt"`,
      from: 'api_key k LEFT JOIN identity_user u ON u.id = k.created_by',
      where,
      values,
      sorts: {
        name: { column: 'k.name', type: 'text' },
        createdAt: { column: 'k.created_at', type: 'timestamptz' },
      },
      defaultSort: '-createdAt',
      id: 'k.id',
      item: ({
        id,
        name,
        scopes,
        createdBy,
        createdByName,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt,
      }) => ({
        id,
        name,
        scopes,
        createdBy,
        createdByName,
        createdAt,
        expiresAt,
        revokedAt,
        lastUsedAt,
      }),
    });
  }
}
