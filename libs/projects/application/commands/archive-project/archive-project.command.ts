import { IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { OwnerOfProject } from '../../services/owner-of-project.js';

/** Archives a project: it stays as it is, and opens nothing to its members any more. */
@UseCase('projects.archive-project')
@RequirePermission('projects.read')
@CheckResource(OwnerOfProject)
export class ArchiveProject extends Command {
  @IsUUID()
  readonly projectId!: string;

  constructor(fields: Fields<ArchiveProject>) {
    super(fields);
  }
}
