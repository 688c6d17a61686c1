import { Conditions, fetchRecords, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import { FindStaffRecords } from './find-staff-records.query.js';
import type { StaffRecordView } from './staff-record.view.js';

@QueryHandler(FindStaffRecords)
export class FindStaffRecordsHandler implements IQueryHandler<FindStaffRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindStaffRecords): Promise<PagedResult<StaffRecordView>> {
    const { permissions } = query;
    const conditions = new Conditions().when(
      permissions && [...permissions, ALL_PERMISSIONS],
      (place) => `EXISTS (SELECT 1 FROM user_role x JOIN identity_role r ON r.id = x.role_id
        WHERE x.user_id = u.id AND r.permissions && ${place}::text[])`,
    );
    return fetchRecords<StaffRecordView>(this.sql, query, {
      table: 'u',
      select: 'u.id, u.name, u.title, u.email, u.active',
      from: 'identity_user u',
      columns: {
        name: { column: 'u.name' },
        email: { column: 'u.email' },
        active: { column: 'u.active', type: 'boolean' },
      },
      conditions,
    });
  }
}
