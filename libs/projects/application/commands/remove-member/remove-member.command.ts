import { IsUUID } from 'class-validator';
import { CheckResource, Command, type Fields, RequirePermission, UseCase } from '#kernel';
import { OneselfOrOwner } from '../../services/oneself-or-owner.js';

/** Takes a member out of a project; one owner remains at least. Members may leave by themselves. */
@UseCase('projects.remove-member')
@RequirePermission('projects.read')
@CheckResource(OneselfOrOwner)
export class RemoveMember extends Command {
  @IsUUID()
  readonly projectId!: string;

  @IsUUID()
  readonly userId!: string;

  constructor(fields: Fields<RemoveMember>) {
    super(fields);
  }
}
