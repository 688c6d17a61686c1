import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { ProjectAccess } from '../../services/project-access.js';
import { FindMyProjectIds } from './find-my-project-ids.query.js';

@QueryHandler(FindMyProjectIds)
export class FindMyProjectIdsHandler implements IQueryHandler<FindMyProjectIds> {
  constructor(
    private readonly sql: Sql,
    private readonly access: ProjectAccess,
  ) {}

  async execute(): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT p.id FROM project_member m JOIN project p ON p.id = m.project_id
       WHERE m.user_id = $1 AND p.archived_at IS NULL`,
      [this.access.userId()],
    );
    return rows.map(({ id }) => id);
  }
}
