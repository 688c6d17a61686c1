import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { withoutCursor } from '../../services/without-cursor.js';
import { FindSites } from './find-sites.query.js';
import type { SiteView } from './site.view.js';

@QueryHandler(FindSites)
export class FindSitesHandler implements IQueryHandler<FindSites> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindSites): Promise<PagedResult<SiteView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    if (query.active !== undefined) where.push(`active = $${values.push(query.active)}`);
    if (query.q) where.push(`position(lower($${values.push(query.q)}) IN lower(name)) > 0`);
    return fetchPage<SiteView, SiteView>(this.sql, query, {
      select: 'id, version, name, address, time_zone AS "timeZone", active, created_at AS "createdAt"',
      from: 'site',
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
