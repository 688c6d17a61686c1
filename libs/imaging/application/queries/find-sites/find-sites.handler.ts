import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindSites } from './find-sites.query.js';
import type { SiteView } from './site.view.js';

@QueryHandler(FindSites)
export class FindSitesHandler implements IQueryHandler<FindSites> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindSites): Promise<PagedResult<SiteView>> {
    const { where, values } = new Conditions()
      .when(query.active, (place) => `active = ${place}`)
      .search(query.q, 'lower(name)');
    return fetchPage<SiteView>(this.sql, query, {
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
    });
  }
}
