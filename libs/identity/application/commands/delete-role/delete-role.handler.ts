import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { RoleRepository } from '../../../domain/role.repository.js';
import { OwnPermissions } from '../../services/own-permissions.js';
import { DeleteRole } from './delete-role.command.js';

@CommandHandler(DeleteRole)
export class DeleteRoleHandler implements ICommandHandler<DeleteRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly own: OwnPermissions,
  ) {}

  async execute({ roleId }: DeleteRole): Promise<void> {
    const role = await this.roles.find(roleId);
    if (!role) throw notFound('identity.role');
    this.own.require(role.permissions);
    role.delete();
    await this.roles.delete(role);
  }
}
