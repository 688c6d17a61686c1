import { type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ProjectAccess } from '../../services/project-access.js';
import { fetchProjects } from '../fetch-projects.js';
import type { ProjectView } from '../get-project/project.view.js';
import { FindProjects } from './find-projects.query.js';

@QueryHandler(FindProjects)
export class FindProjectsHandler implements IQueryHandler<FindProjects> {
  constructor(
    private readonly sql: Sql,
    private readonly access: ProjectAccess,
  ) {}

  execute(query: FindProjects): Promise<PagedResult<ProjectView>> {
    return fetchProjects(this.sql, query, this.access.userId(), false);
  }
}
