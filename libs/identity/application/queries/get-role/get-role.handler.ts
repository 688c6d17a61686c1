import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetRole } from './get-role.query.js';
import { ROLE_COLUMNS } from './role-columns.js';
import type { RoleView } from './role.view.js';

@QueryHandler(GetRole)
export class GetRoleHandler implements IQueryHandler<GetRole> {
  constructor(private readonly sql: Sql) {}

  async execute({ roleId }: GetRole): Promise<RoleView> {
    const role = await this.sql.first<RoleView>(
      `SELECT ${ROLE_COLUMNS} FROM identity_role r WHERE r.id = $1`,
      [roleId],
    );
    if (!role) throw notFound('identity.role');
    return role;
  }
}
