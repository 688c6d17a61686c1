import {
  Conditions,
  fetchPage,
  instantText,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  type RecordColumn,
  recordConditions,
  Sql,
} from '#kernel';
import { FindReferrerRecords } from './find-referrer-records.query.js';
import type { ReferrerRecordView } from './referrer-record.view.js';

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  id: { column: 'id', type: 'uuid' },
  updatedAt: { column: 'updated_at', type: 'timestamptz' },
  identifier: {
    column: 'id',
    identified: ({ value }, place) => (value === undefined ? 'true' : `id::text = lower(${place(value)})`),
  },
  name: { column: 'name' },
  email: { column: 'email' },
  active: { column: 'active', type: 'boolean' },
};

@QueryHandler(FindReferrerRecords)
export class FindReferrerRecordsHandler implements IQueryHandler<FindReferrerRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReferrerRecords): Promise<PagedResult<ReferrerRecordView>> {
    const { where, values } = recordConditions(new Conditions(), query.filters, COLUMNS);
    return fetchPage<ReferrerRecordView>(this.sql, query, {
      select: `id, name, organization, email, phone, active, ${instantText('updated_at')} AS "updatedAt"`,
      from: 'referrer',
      where,
      values,
      sorts: { updatedAt: { column: 'updated_at', type: 'timestamptz' } },
      defaultSort: '-updatedAt',
      id: 'id',
    });
  }
}
