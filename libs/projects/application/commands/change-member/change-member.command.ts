import { IsIn, IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { PROJECT_ROLES, type ProjectRole } from '../../../domain/project-role.js';
import { OwnerOfProject } from '../../services/owner-of-project.js';

/** Gives a member another role; one owner remains at least. */
@UseCase('projects.change-member')
@RequirePermission('projects.read')
@CheckResource(OwnerOfProject)
export class ChangeMember extends Command {
  @IsUUID()
  readonly projectId!: string;

  @IsUUID()
  readonly userId!: string;

  @IsIn(PROJECT_ROLES)
  readonly role!: ProjectRole;

  constructor(fields: Fields<ChangeMember>) {
    super(fields);
  }
}
