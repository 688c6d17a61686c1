import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindShareLinks } from './find-share-links.query.js';
import type { ShareLinkView } from './share-link.view.js';

@QueryHandler(FindShareLinks)
export class FindShareLinksHandler implements IQueryHandler<FindShareLinks> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindShareLinks): Promise<PagedResult<ShareLinkView>> {
    return fetchPage<ShareLinkView>(this.sql, query, {
      select: `id, report_id AS "reportId", audience, created_by AS "createdBy", created_at AS "createdAt",
        expires_at AS "expiresAt", revoked_at AS "revokedAt", openings, last_opened_at AS "lastOpenedAt"`,
      from: 'share_link',
      where: ['report_id = $1'],
      values: [query.reportId],
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
