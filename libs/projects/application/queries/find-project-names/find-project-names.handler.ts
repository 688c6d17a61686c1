import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindProjectNames } from './find-project-names.query.js';
import type { ProjectNameView } from './project-name.view.js';

@QueryHandler(FindProjectNames)
export class FindProjectNamesHandler implements IQueryHandler<FindProjectNames> {
  constructor(private readonly sql: Sql) {}

  execute({ projectIds }: FindProjectNames): Promise<ProjectNameView[]> {
    return this.sql.rows<ProjectNameView>(
      'SELECT id, name, archived_at IS NOT NULL AS archived FROM project WHERE id = ANY($1::uuid[])',
      [projectIds],
    );
  }
}
