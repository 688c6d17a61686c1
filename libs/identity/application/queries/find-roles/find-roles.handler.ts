import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ROLE_COLUMNS } from '../get-role/role-columns.js';
import type { RoleView } from '../get-role/role.view.js';
import { FindRoles } from './find-roles.query.js';

@QueryHandler(FindRoles)
export class FindRolesHandler implements IQueryHandler<FindRoles> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindRoles): Promise<PagedResult<RoleView>> {
    return fetchPage<RoleView>(this.sql, query, {
      select: ROLE_COLUMNS,
      from: 'identity_role r',
      sorts: {
        name: { column: 'r.name', type: 'text' },
        createdAt: { column: 'r.created_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
      id: 'r.id',
    });
  }
}
