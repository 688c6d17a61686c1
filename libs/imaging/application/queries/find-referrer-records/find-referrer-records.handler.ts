import { fetchRecords, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindReferrerRecords } from './find-referrer-records.query.js';
import type { ReferrerRecordView } from './referrer-record.view.js';

@QueryHandler(FindReferrerRecords)
export class FindReferrerRecordsHandler implements IQueryHandler<FindReferrerRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReferrerRecords): Promise<PagedResult<ReferrerRecordView>> {
    return fetchRecords<ReferrerRecordView>(this.sql, query, {
      table: 'referrer',
      select: 'id, name, organization, email, phone, active',
      from: 'referrer',
      columns: {
        name: { column: 'name' },
        email: { column: 'email' },
        active: { column: 'active', type: 'boolean' },
      },
    });
  }
}
