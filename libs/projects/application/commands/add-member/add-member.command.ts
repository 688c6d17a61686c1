import { IsIn, IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { PROJECT_ROLES, type ProjectRole } from '../../../domain/project-role.js';
import { OwnerOfProject } from '../../services/owner-of-project.js';

/** Makes a user a member of a project. */
@UseCase('projects.add-member')
@RequirePermission('projects.read')
@CheckResource(OwnerOfProject)
export class AddMember extends Command {
  @IsUUID()
  readonly projectId!: string;

  @IsUUID()
  readonly userId!: string;

  @IsIn(PROJECT_ROLES)
  readonly role!: ProjectRole;

  constructor(fields: Fields<AddMember>) {
    super(fields);
  }
}
