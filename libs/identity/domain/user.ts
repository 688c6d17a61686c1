import { AggregateRoot, newId } from '#kernel';
import { PasswordChanged } from '../contracts/events/password-changed.event.js';
import { UserActivated } from '../contracts/events/user-activated.event.js';
import { UserChanged } from '../contracts/events/user-changed.event.js';
import { UserCreated } from '../contracts/events/user-created.event.js';
import { UserDeactivated } from '../contracts/events/user-deactivated.event.js';
import { normalizeEmail } from './normalize-email.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly title: string | null;
  /** Null for somebody who will choose a password by mail. */
  readonly passwordHash: string | null;
  readonly roleIds: readonly string[];
}

/** A member of staff. Never deleted, because reports and journals go on naming them: deactivated. */
export class User extends AggregateRoot {
  static readonly aggregateType = 'user';
  /** In its stored form; unique across organizations. */
  readonly email!: string;
  readonly name!: string;
  /** Such as `Dr.` or `MD, Radiology`; printed with signatures. */
  readonly title!: string | null;
  readonly passwordHash!: string | null;
  readonly active!: boolean;
  /** Grows with every change of what the user may do; access tokens carry it. */
  readonly permissionsVersion!: number;
  readonly roleIds!: readonly string[];

  static create({ email, roleIds, ...rest }: NewUser): User {
    const user = new User();
    user.become({
      ...rest,
      id: newId(),
      email: normalizeEmail(email),
      roleIds: [...new Set(roleIds)],
      active: true,
      permissionsVersion: 1,
    });
    user.record(new UserCreated({ userId: user.id }));
    return user;
  }

  change({ email, name, title }: Partial<Pick<NewUser, 'email' | 'name' | 'title'>>): void {
    this.become({
      ...(email === undefined ? {} : { email: normalizeEmail(email) }),
      ...(name === undefined ? {} : { name }),
      ...(title === undefined ? {} : { title }),
    });
    this.record(new UserChanged({ userId: this.id }));
  }

  /** Gives exactly these roles. */
  assignRoles(roleIds: readonly string[]): void {
    this.become({ roleIds: [...new Set(roleIds)], permissionsVersion: this.permissionsVersion + 1 });
    this.record(new UserChanged({ userId: this.id }));
  }

  /** Answers whether it changed anything. */
  deactivate(): boolean {
    if (!this.active) return false;
    this.become({ active: false, permissionsVersion: this.permissionsVersion + 1 });
    this.record(new UserDeactivated({ userId: this.id }));
    return true;
  }

  /** Answers whether it changed anything. */
  activate(): boolean {
    if (this.active) return false;
    this.become({ active: true, permissionsVersion: this.permissionsVersion + 1 });
    this.record(new UserActivated({ userId: this.id }));
    return true;
  }

  setPassword(passwordHash: string): void {
    this.become({ passwordHash });
    this.record(new PasswordChanged({ userId: this.id }));
  }

  /** Stores the same password under today's hashing parameters. */
  rehash(passwordHash: string): void {
    this.become({ passwordHash });
  }

  private become(change: Partial<Omit<User, 'organizationId'>>): void {
    Object.assign(this, change);
  }
}
