import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { USER_COLUMNS } from '../get-user/user-columns.js';
import type { UserView } from '../get-user/user.view.js';
import { FindUsers } from './find-users.query.js';

@QueryHandler(FindUsers)
export class FindUsersHandler implements IQueryHandler<FindUsers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindUsers): Promise<PagedResult<UserView>> {
    const { where, values } = new Conditions()
      .search(query.q, 'lower(u.name)', 'lower(u.email)')
      .when(query.active, (place) => `u.active = ${place}`)
      .when(
        query.roleId,
        (place) => `EXISTS (SELECT 1 FROM user_role x WHERE x.user_id = u.id AND x.role_id = ${place})`,
      );
    return fetchPage<UserView>(this.sql, query, {
      select: USER_COLUMNS,
      from: 'identity_user u',
      where,
      values,
      sorts: {
        name: { column: 'u.name', type: 'text' },
        createdAt: { column: 'u.created_at', type: 'timestamptz' },
      },
      defaultSort: 'name',
      id: 'u.id',
    });
  }
}
