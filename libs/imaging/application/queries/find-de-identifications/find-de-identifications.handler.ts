import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { DE_IDENTIFICATION_COLUMNS, DE_IDENTIFICATION_TABLES } from './de-identification-columns.js';
import type { DeIdentificationView } from './de-identification.view.js';
import { FindDeIdentifications } from './find-de-identifications.query.js';

@QueryHandler(FindDeIdentifications)
export class FindDeIdentificationsHandler implements IQueryHandler<FindDeIdentifications> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindDeIdentifications): Promise<PagedResult<DeIdentificationView>> {
    return fetchPage<DeIdentificationView>(this.sql, query, {
      select: DE_IDENTIFICATION_COLUMNS,
      from: DE_IDENTIFICATION_TABLES,
      where: [],
      values: [],
      sorts: { createdAt: { column: 'd.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'd.id',
    });
  }
}
