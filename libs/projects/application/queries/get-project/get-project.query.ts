import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { MemberOfProject } from '../../services/member-of-project.js';
import type { ProjectView } from './project.view.js';

/** One project. */
@UseCase('projects.get-project')
@RequirePermission('projects.read')
@CheckResource(MemberOfProject)
export class GetProject extends Query<ProjectView> {
  @IsUUID()
  readonly projectId!: string;

  constructor(fields: Fields<GetProject>) {
    super(fields);
  }
}
