import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindReferrers } from './find-referrers.query.js';
import type { ReferrerView } from './referrer.view.js';

@QueryHandler(FindReferrers)
export class FindReferrersHandler implements IQueryHandler<FindReferrers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReferrers): Promise<PagedResult<ReferrerView>> {
    const { where, values } = new Conditions()
      .when(query.active, (place) => `active = ${place}`)
      .search(query.q, 'lower(name)');
    return fetchPage<ReferrerView>(this.sql, query, {
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
    });
  }
}
