import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { ProjectView } from '../get-project/project.view.js';

/** The projects that the caller is a member of, by name. `q` is looked for in names. Sortable by `name` and `createdAt`. */
@UseCase('projects.find-my-projects')
@RequirePermission('projects.read')
export class FindMyProjects extends SearchableQuery<ProjectView> {
  /** Only those that are, or are not, archived. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly archived?: boolean;

  constructor(fields: Fields<FindMyProjects>) {
    super(fields);
  }
}
