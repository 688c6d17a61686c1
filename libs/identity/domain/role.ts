import { AggregateRoot, conflict, newId } from '#kernel';
import { RoleChanged } from '../contracts/events/role-changed.event.js';
import { RoleCreated } from '../contracts/events/role-created.event.js';
import { RoleDeleted } from '../contracts/events/role-deleted.event.js';
import type { BuiltInRole } from './built-in-roles.js';

/** What came of offering a built-in role the permissions that it comes with now. */
export interface RoleOffer {
  /** `left`: the practice has changed it, and decides for itself. */
  readonly outcome: 'given' | 'left';
  /** What it was given; or what it lacks. */
  readonly permissions: readonly string[];
}

const distinct = (permissions: readonly string[]): string[] => [...new Set(permissions)].sort();

/** A set of permissions with a name; users have roles, roles have permissions. */
export class Role extends AggregateRoot {
  static readonly aggregateType = 'role';
  /** Of a built-in role, whatever it is called now; null for the practice's own. */
  readonly key!: string | null;
  readonly name!: string;
  /** Sorted names; `*` stands for all. */
  readonly permissions!: readonly string[];
  /** Of a built-in role, what it was given or offered so far; null for others, and for those made before this was kept. */
  readonly offered!: readonly string[] | null;

  static create(role: { name: string; permissions: readonly string[] } | BuiltInRole): Role {
    const created = new Role();
    Object.assign(created, {
      id: newId(),
      key: 'key' in role ? role.key : null,
      name: role.name,
      permissions: distinct(role.permissions),
      offered: 'key' in role ? distinct(role.permissions) : null,
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

  /**
   * Offers a built-in role the permissions that it comes with now: as the practice got it, it takes what is new; once
   * the practice has changed it, it takes nothing. Answers null when there is nothing new.
   *
   * @param shipped what the role comes with now
   */
  offer(shipped: readonly string[]): RoleOffer | null {
    const asItCame = this.offered ?? (this.version === 1 ? this.permissions : null);
    const before = asItCame ?? [];
    const added = distinct(shipped).filter((one) => !before.includes(one));
    if (added.length === 0 && this.offered) return null;
    const permissions = added.filter((one) => !this.permissions.includes(one));
    Object.assign(this, { offered: distinct([...before, ...added]) });
    if (asItCame === null || distinct(asItCame).join() !== distinct(this.permissions).join())
      return { outcome: 'left', permissions };
    if (permissions.length > 0) this.change({ permissions: [...this.permissions, ...permissions] });
    return { outcome: 'given', permissions };
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
