import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import { Administrators } from '../domain/administrators.js';
import { ALL_PERMISSIONS } from '../domain/all-permissions.js';
import { lastAdministrator } from '../domain/errors.js';

const ANY_LEFT = `
SELECT 1 FROM identity_user u JOIN user_role ur ON ur.user_id = u.id JOIN identity_role r ON r.id = ur.role_id
WHERE u.active AND u.password_hash IS NOT NULL GROUP BY u.id
HAVING bool_or($1 = ANY(r.permissions))
    OR (bool_or('users.manage' = ANY(r.permissions)) AND bool_or('roles.manage' = ANY(r.permissions))) LIMIT 1`;

@Injectable()
export class SqlAdministrators extends Administrators {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  async keepOne<R>(change: () => Promise<R>): Promise<R> {
    await this.sql.rows('SELECT 1 FROM organization WHERE id = $1 FOR UPDATE', [
      this.contexts.organizationId(),
    ]);
    const before = await this.anyLeft();
    const answer = await change();
    if (before && !(await this.anyLeft())) throw lastAdministrator();
    return answer;
  }

  private async anyLeft(): Promise<boolean> {
    return (await this.sql.first(ANY_LEFT, [ALL_PERMISSIONS])) !== undefined;
  }
}
