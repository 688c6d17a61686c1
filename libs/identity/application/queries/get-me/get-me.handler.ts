import { CurrentContext, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import { usersOnly } from '../../../domain/errors.js';
import { GetMe } from './get-me.query.js';
import type { MeView } from './me.view.js';

type Row = Pick<MeView, 'organizationName' | 'email' | 'title' | 'roles'>;

@QueryHandler(GetMe)
export class GetMeHandler implements IQueryHandler<GetMe> {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(): Promise<MeView> {
    const { actor } = this.contexts.get();
    if (actor.kind !== 'user' && actor.kind !== 'api-key') throw usersOnly();
    const row = await this.sql.first<Row>(
      `SELECT o.name AS "organizationName", u.email, u.title,
              ARRAY(SELECT r.name FROM user_role ur JOIN identity_role r ON r.id = ur.role_id WHERE ur.user_id = u.id ORDER BY 1) AS roles
       FROM organization o LEFT JOIN identity_user u ON u.id = $2 WHERE o.id = $1`,
      [actor.organizationId, actor.kind === 'user' ? actor.id : null],
    );
    if (!row) throw usersOnly();
    const { kind, id, name, organizationId } = actor;
    const permissions = [...actor.permissions].filter((permission) => permission !== ALL_PERMISSIONS).sort();
    return { kind, id, name, organizationId, permissions, ...row };
  }
}
