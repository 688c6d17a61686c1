import { CommandHandler, type ICommandHandler } from '#kernel';
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import { Role } from '../../../domain/role.js';
import { RoleRepository } from '../../../domain/role.repository.js';
import { OwnPermissions } from '../../services/own-permissions.js';
import { CreateRole } from './create-role.command.js';

@CommandHandler(CreateRole)
export class CreateRoleHandler implements ICommandHandler<CreateRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly own: OwnPermissions,
  ) {}

  async execute({ name, permissions }: CreateRole): Promise<{ id: string }> {
    this.own.requireKnown(
      permissions.filter((permission) => permission !== ALL_PERMISSIONS),
      'permissions',
    );
    this.own.require(permissions);
    const role = Role.create({ name, permissions });
    await this.roles.add(role);
    return { id: role.id };
  }
}
