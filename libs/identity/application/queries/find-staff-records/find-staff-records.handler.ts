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
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import { FindStaffRecords } from './find-staff-records.query.js';
import type { StaffRecordView } from './staff-record.view.js';

const COLUMNS: Readonly<Record<string, RecordColumn>> = {
  id: { column: 'u.id', type: 'uuid' },
  updatedAt: { column: 'u.updated_at', type: 'timestamptz' },
  identifier: {
    column: 'u.id',
    identified: ({ value }, place) => (value === undefined ? 'true' : `u.id::text = lower(${place(value)})`),
  },
  name: { column: 'u.name' },
  email: { column: 'u.email' },
  active: { column: 'u.active', type: 'boolean' },
};

@QueryHandler(FindStaffRecords)
export class FindStaffRecordsHandler implements IQueryHandler<FindStaffRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindStaffRecords): Promise<PagedResult<StaffRecordView>> {
    const { permissions } = query;
    const { where, values } = recordConditions(new Conditions(), query.filters, COLUMNS).when(
      permissions && [...permissions, ALL_PERMISSIONS],
      (place) => `EXISTS (SELECT 1 FROM user_role x JOIN identity_role r ON r.id = x.role_id
        WHERE x.user_id = u.id AND r.permissions && ${place}::text[])`,
    );
    return fetchPage<StaffRecordView>(this.sql, query, {
      select: `u.id, u.name, u.title, u.email, u.active, ${instantText('u.updated_at')} AS "updatedAt"`,
      from: 'identity_user u',
      where,
      values,
      sorts: { updatedAt: { column: 'u.updated_at', type: 'timestamptz' } },
      defaultSort: '-updatedAt',
      id: 'u.id',
    });
  }
}
