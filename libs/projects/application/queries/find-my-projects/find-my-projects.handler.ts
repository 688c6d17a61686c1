import { type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ProjectAccess } from '../../services/project-access.js';
import { fetchProjects } from '../fetch-projects.js';
import type { ProjectView } from '../get-project/project.view.js';
import { FindMyProjects } from './find-my-projects.query.js';

@QueryHandler(FindMyProjects)
export class FindMyProjectsHandler implements IQueryHandler<FindMyProjects> {
  constructor(
    private readonly sql: Sql,
    private readonly access: ProjectAccess,
  ) {}

  execute(query: FindMyProjects): Promise<PagedResult<ProjectView>> {
    return fetchProjects(this.sql, query, this.access.userId(), true);
  }
}
