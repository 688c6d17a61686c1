import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Deletes a role that nobody has. The built-in ones stay. */
@UseCase('identity.delete-role')
@RequirePermission('roles.manage')
export class DeleteRole extends Command {
  @IsUUID()
  readonly roleId!: string;

  constructor(fields: Fields<DeleteRole>) {
    super(fields);
  }
}
