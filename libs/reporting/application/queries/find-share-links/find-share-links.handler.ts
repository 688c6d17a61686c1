import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import { FindShareLinks } from './find-share-links.query.js';
import type { ShareLinkView } from './share-link.view.js';

@QueryHandler(FindShareLinks)
export class FindShareLinksHandler implements IQueryHandler<FindShareLinks> {
  constructor(
    private readonly sql: Sql,
    private readonly readable: ReadableReports,
  ) {}

  async execute(query: FindShareLinks): Promise<PagedResult<ShareLinkView>> {
    // Here and not beside the query, which other contexts ask.
    await this.readable.check(query);
    return fetchPage<ShareLinkView>(this.sql, query, {
      select: `id, report_id AS "reportId", audience, created_by AS "createdBy", created_at AS "createdAt",
        expires_at AS "expiresAt", revoked_at AS "revokedAt", revoked_for AS "revokedFor", factor, images, openings,
        max_openings AS "maxOpenings", wrong_answers AS "wrongAnswers", lock_outs AS "lockOuts",
        locked_until AS "lockedUntil", last_opened_at AS "lastOpenedAt"`,
      from: 'share_link',
      where: ['report_id = $1'],
      values: [query.reportId],
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
