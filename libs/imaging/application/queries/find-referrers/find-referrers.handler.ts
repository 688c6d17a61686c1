import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import { FindReferrers } from './find-referrers.query.js';
import type { ReferrerView } from './referrer.view.js';

@QueryHandler(FindReferrers)
export class FindReferrersHandler implements IQueryHandler<FindReferrers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReferrers): Promise<PagedResult<ReferrerView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    if (query.active !== undefined) where.push(`active = $${values.push(query.active)}`);
    if (query.q) where.push(`position(lower($${values.push(query.q)}) IN lower(name)) > 0`);
    return fetchPage<ReferrerView, ReferrerView>(this.sql, query, {
      select: 'id, version, name, organization, email, phone, active, created_at AS "createdAt"',
      from: 'referrer',
      where,
      values,
      sorts: {
        name: { column: 'name', type: 'text' },
        createdAt: { column: 'created_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
      id: 'id',
      item: withoutCursor,
    });
  }
}
