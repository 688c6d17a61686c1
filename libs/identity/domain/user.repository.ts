import type { User } from './user.js';

export abstract class UserRepository {
  abstract find(id: string): Promise<User | undefined>;
  /** @param email in its stored form */
  abstract findByEmail(email: string): Promise<User | undefined>;
  /** @throws DomainError `identity.email-taken` when any organization has a user with that address */
  abstract add(user: User): Promise<void>;
  /** @throws DomainError `identity.email-taken` */
  abstract update(user: User): Promise<void>;
  /** Raises the permissions version of all users who have a role: what they may do has changed. */
  abstract roleChanged(roleId: string): Promise<void>;
}
