import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindRoleNames } from './find-role-names.query.js';
import type { RoleNameView } from './role-name.view.js';

@QueryHandler(FindRoleNames)
export class FindRoleNamesHandler implements IQueryHandler<FindRoleNames> {
  constructor(private readonly sql: Sql) {}

  execute({ roleIds }: FindRoleNames): Promise<RoleNameView[]> {
    return this.sql.rows<RoleNameView>('SELECT id, name FROM identity_role WHERE id = ANY($1::uuid[])', [
      roleIds,
    ]);
  }
}
