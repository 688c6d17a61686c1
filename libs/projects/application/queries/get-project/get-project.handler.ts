import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchProject } from '../../../domain/project.errors.js';
import { ProjectAccess } from '../../services/project-access.js';
import { GetProject } from './get-project.query.js';
import { PROJECT_COLUMNS, PROJECT_TABLES } from './project-columns.js';
import type { ProjectView } from './project.view.js';

@QueryHandler(GetProject)
export class GetProjectHandler implements IQueryHandler<GetProject> {
  constructor(
    private readonly sql: Sql,
    private readonly access: ProjectAccess,
  ) {}

  async execute({ projectId }: GetProject): Promise<ProjectView> {
    const project = await this.sql.first<ProjectView>(
      `SELECT ${PROJECT_COLUMNS} FROM ${PROJECT_TABLES} WHERE p.id = $2`,
      [this.access.userId(), projectId],
    );
    if (!project) throw noSuchProject();
    return project;
  }
}
