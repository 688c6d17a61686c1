import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { MemberOfProject } from '../../services/member-of-project.js';
import type { MemberView } from './member.view.js';

/** The members of a project, at most 500: owners first, then by when they came. */
@UseCase('projects.find-members')
@RequirePermission('projects.read')
@CheckResource(MemberOfProject)
export class FindMembers extends Query<MemberView[]> {
  @IsUUID()
  readonly projectId!: string;

  constructor(fields: Fields<FindMembers>) {
    super(fields);
  }
}
