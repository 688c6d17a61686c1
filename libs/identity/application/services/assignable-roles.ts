import { Injectable } from '@nestjs/common';
import { invalid } from '#kernel';
import { RoleRepository } from '../../domain/role.repository.js';
import type { User } from '../../domain/user.js';
import { OwnPermissions } from './own-permissions.js';

/** Says which roles the actor may give, and which users the actor may manage. */
@Injectable()
export class AssignableRoles {
  constructor(
    private readonly roles: RoleRepository,
    private readonly own: OwnPermissions,
  ) {}

  /** @throws DomainError `identity.unknown-role`, or `identity.beyond-own-permissions` for a role above the actor's own */
  async require(roleIds: readonly string[]): Promise<void> {
    const wanted = new Set(roleIds);
    const roles = await this.roles.findAll([...wanted]);
    if (roles.length < wanted.size)
      throw invalid('identity.unknown-role', 'Some of these roles do not exist.', [
        { field: 'roleIds', message: 'names a role that does not exist' },
      ]);
    this.own.require(roles.flatMap((role) => role.permissions));
  }

  /**
   * Refuses to change a user who may do more than the actor: who can change an administrator's e-mail address becomes
   * that administrator.
   * @throws DomainError `identity.beyond-own-permissions`
   */
  async requireManageable(user: User): Promise<void> {
    const roles = await this.roles.findAll(user.roleIds);
    this.own.require(roles.flatMap((role) => role.permissions));
  }
}
