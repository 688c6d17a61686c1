import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import type { UserNameView } from '../find-user-names/user-name.view.js';
import { FindColleagues } from './find-colleagues.query.js';

@QueryHandler(FindColleagues)
export class FindColleaguesHandler implements IQueryHandler<FindColleagues> {
  constructor(private readonly sql: Sql) {}

  execute({ permission, userIds }: FindColleagues): Promise<UserNameView[]> {
    return this.sql.rows<UserNameView>(
      `SELECT u.id, u.name, u.title FROM identity_user u
       WHERE u.active AND ($2::uuid[] IS NULL OR u.id = ANY($2)) AND EXISTS (
         SELECT 1 FROM user_role ur JOIN identity_role r ON r.id = ur.role_id
         WHERE ur.user_id = u.id AND r.permissions && $1::text[])
       ORDER BY u.name, u.id LIMIT 500`,
      [[permission, ALL_PERMISSIONS], userIds ?? null],
    );
  }
}
