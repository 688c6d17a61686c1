import { IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { OwnerOfProject } from '../../services/owner-of-project.js';

/** Opens an archived project again. */
@UseCase('projects.restore-project')
@RequirePermission('projects.read')
@CheckResource(OwnerOfProject)
export class RestoreProject extends Command {
  @IsUUID()
  readonly projectId!: string;

  constructor(fields: Fields<RestoreProject>) {
    super(fields);
  }
}
