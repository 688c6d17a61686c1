import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ProjectView } from '../get-project/project.view.js';

/** All projects, by name. `q` is looked for in names. Sortable by `name` and `createdAt`. */
@UseCase('projects.find-projects')
@RequirePermission('projects.manage')
export class FindProjects extends SearchableQuery<ProjectView> {
  /** Only those that are, or are not, archived. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly archived?: boolean;

  constructor(fields: Fields<FindProjects>) {
    super(fields);
  }
}
