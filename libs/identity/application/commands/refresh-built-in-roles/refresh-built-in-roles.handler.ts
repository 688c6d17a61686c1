import { CommandHandler, type ICommandHandler } from '#kernel';
import { BUILT_IN_ROLES } from '../../../domain/built-in-roles.js';
import { RoleRepository } from '../../../domain/role.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { type BuiltInRolesRefreshed, RefreshBuiltInRoles } from './refresh-built-in-roles.command.js';

@CommandHandler(RefreshBuiltInRoles)
export class RefreshBuiltInRolesHandler implements ICommandHandler<RefreshBuiltInRoles> {
  constructor(
    private readonly roles: RoleRepository,
    private readonly users: UserRepository,
  ) {}

  async execute(): Promise<BuiltInRolesRefreshed> {
    const told: BuiltInRolesRefreshed['roles'][number][] = [];
    for (const { key, permissions: shipped } of BUILT_IN_ROLES) {
      const role = await this.roles.findByKey(key);
      const offer = role?.offer(shipped);
      if (!role || !offer) continue;
      await this.roles.update(role);
      if (offer.permissions.length === 0) continue;
      if (offer.outcome === 'given') await this.users.roleChanged(role.id);
      told.push({ name: role.name, ...offer });
    }
    return { roles: told };
  }
}
