import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { Conditions } from '../../services/conditions.js';
import { containing } from '../../services/containing.js';
import { USER_COLUMNS } from '../get-user/user-columns.js';
import type { UserView } from '../get-user/user.view.js';
import { FindUsers } from './find-users.query.js';

@QueryHandler(FindUsers)
export class FindUsersHandler implements IQueryHandler<FindUsers> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindUsers): Promise<PagedResult<UserView>> {
    const { where, values } = new Conditions()
      .add('(u.name ILIKE ? OR u.email ILIKE ?)', query.q === undefined ? undefined : containing(query.q))
      .add('u.active = ?', query.active)
      .add('EXISTS (SELECT 1 FROM user_role x WHERE x.user_id = u.id AND x.role_id = ?)', query.roleId);
    return fetchPage<UserView, UserView>(this.sql, query, {
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
      item: ({ id, version, email, name, title, active, invited, roles, createdAt, lastSignedInAt }) => ({
        id,
        version,
        email,
        name,
        title,
        active,
        invited,
        roles,
        createdAt,
        lastSignedInAt,
      }),
    });
  }
}
