import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetSessionAccess, type SessionAccess } from './get-session-access.query.js';

@QueryHandler(GetSessionAccess)
export class GetSessionAccessHandler implements IQueryHandler<GetSessionAccess> {
  constructor(private readonly sql: Sql) {}

  async execute({ sessionId, userId }: GetSessionAccess): Promise<SessionAccess | null> {
    const access = await this.sql.first<SessionAccess>(
      `SELECT u.name,
              ARRAY(SELECT DISTINCT unnest(r.permissions) FROM user_role ur JOIN identity_role r ON r.id = ur.role_id
                    WHERE ur.user_id = u.id) AS permissions,
              ARRAY(SELECT ur.role_id FROM user_role ur WHERE ur.user_id = u.id) AS roles
       FROM identity_session s JOIN identity_user u ON u.id = s.user_id
       WHERE s.id = $1 AND s.user_id = $2 AND s.ended_at IS NULL AND s.expires_at > now() AND u.active`,
      [sessionId, userId],
    );
    return access ?? null;
  }
}
