import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetViewerSession, type ViewerAccess } from './get-viewer-session.query.js';

@QueryHandler(GetViewerSession)
export class GetViewerSessionHandler implements IQueryHandler<GetViewerSession> {
  constructor(private readonly sql: Sql) {}

  async execute({ viewerSessionId }: GetViewerSession): Promise<ViewerAccess | null> {
    const access = await this.sql.first<ViewerAccess>(
      `SELECT audience, holder_id AS "holderId", login_session_id AS "loginSessionId", studies, key_hash AS "keyHash",
              expires_at AS "expiresAt", ends_at AS "endsAt"
       FROM viewer_session WHERE id = $1`,
      [viewerSessionId],
    );
    return access ?? null;
  }
}
