import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import { Administrators } from '../../../domain/administrators.js';
import { ALL_PERMISSIONS } from '../../../domain/all-permissions.js';
import { RoleRepository } from '../../../domain/role.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { OwnPermissions } from '../../services/own-permissions.js';
import { UpdateRole } from './update-role.command.js';

@CommandHandler(UpdateRole)
export class UpdateRoleHandler implements ICommandHandler<UpdateRole> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly users: UserRepository,
    private readonly own: OwnPermissions,
    private readonly administrators: Administrators,
  ) {}

  async execute(command: UpdateRole): Promise<void> {
    await this.administrators.keepOne(() => this.update(command));
  }

  private async update(command: UpdateRole): Promise<void> {
    const { roleId, expectedVersion, permissions } = command;
    const role = await this.roles.find(roleId);
    if (!role) throw notFound('identity.role');
    role.expectVersion(expectedVersion);
    // Neither lifting a role above oneself nor cutting down one that is above.
    this.own.require([...role.permissions, ...(permissions ?? [])]);
    const added = (permissions ?? []).filter(
      (one) => one !== ALL_PERMISSIONS && !role.permissions.includes(one),
    );
    this.own.requireKnown(added, 'permissions');
    role.change(givenFields(command, 'name', 'permissions'));
    await this.roles.update(role);
    if (permissions) await this.users.roleChanged(role.id);
  }
}
