import { AggregateRoot, conflict, newId } from '#kernel';
import { RoleChanged } from '../contracts/events/role-changed.event.js';
import { RoleCreated } from '../contracts/events/role-created.event.js';
import { RoleDeleted } from '../contracts/events/role-deleted.event.js';
import type { BuiltInRole } from './built-in-roles.js';

const distinct = (permissions: readonly string[]): string[] => [...new Set(permissions)].sort();

/** A set of permissions with a name; users have roles, roles have permissions. */
export class Role extends AggregateRoot {
  static readonly aggregateType = 'role';
  /** Of a built-in role, whatever it is called now; null for the practice's own. */
  readonly key!: string | null;
  readonly name!: string;
  /** Sorted names; `*` stands for all. */
  readonly permissions!: readonly string[];

  static create(role: { name: string; permissions: readonly string[] } | BuiltInRole): Role {
    const created = new Role();
    Object.assign(created, {
      id: newId(),
      key: 'key' in role ? role.key : null,
      name: role.name,
      permissions: distinct(role.permissions),
    });
    created.record(new RoleCreated({ roleId: created.id }));
    return created;
  }

  /** Changes what is given. */
  change({ name, permissions }: { name?: string; permissions?: readonly string[] }): void {
    Object.assign(this, {
      name: name ?? this.name,
      permissions: permissions ? distinct(permissions) : this.permissions,
    });
    this.record(new RoleChanged({ roleId: this.id }));
  }

  /** @throws DomainError `identity.role-built-in` */
  delete(): void {
    if (this.key !== null)
      throw conflict(
        'identity.role-built-in',
        'This role comes with Isocenter: change it, it cannot be deleted.',
      );
    this.record(new RoleDeleted({ roleId: this.id }));
  }
}
