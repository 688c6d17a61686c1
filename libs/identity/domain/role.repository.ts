import type { Role } from './role.js';

export abstract class RoleRepository {
  abstract find(id: string): Promise<Role | undefined>;
  /** Those of the given ids that there are. */
  abstract findAll(ids: readonly string[]): Promise<Role[]>;
  abstract findByKey(key: string): Promise<Role | undefined>;
  /** @throws DomainError `identity.role-name-taken` */
  abstract add(role: Role): Promise<void>;
  /** @throws DomainError `identity.role-name-taken` */
  abstract update(role: Role): Promise<void>;
  /** @throws DomainError `identity.role-in-use` when users still have it */
  abstract delete(role: Role): Promise<void>;
}
