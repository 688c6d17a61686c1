import { CommandHandler, givenFields, type ICommandHandler, notFound } from '#kernel';
import { Administrators } from '../../../domain/administrators.js';
import { normalizeEmail } from '../../../domain/normalize-email.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import type { User } from '../../../domain/user.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { AssignableRoles } from '../../services/assignable-roles.js';
import { UpdateUser } from './update-user.command.js';

@CommandHandler(UpdateUser)
export class UpdateUserHandler implements ICommandHandler<UpdateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly roles: AssignableRoles,
    private readonly administrators: Administrators,
    private readonly resets: PasswordResetRepository,
  ) {}

  async execute(command: UpdateUser): Promise<void> {
    if (command.roleIds) await this.administrators.keepOne(() => this.update(command));
    else await this.update(command);
  }

  private async update(command: UpdateUser): Promise<void> {
    const { userId, expectedVersion, email, roleIds } = command;
    const user = await this.users.find(userId);
    if (!user) throw notFound('identity.user');
    user.expectVersion(expectedVersion);
    await this.roles.requireManageable(user);
    const profile = givenFields(command, 'email', 'name', 'title');
    if (email !== undefined && normalizeEmail(email) !== user.email) await this.moved(user);
    if (Object.keys(profile).length > 0) user.change(profile);
    if (roleIds && !sameSet(roleIds, user.roleIds)) {
      await this.roles.require(roleIds);
      user.assignRoles(roleIds);
    }
    await this.users.update(user);
  }

  /** A mail already sent to the former address must not open the account any more. */
  private async moved(user: User): Promise<void> {
    await this.resets.voidAllOf(user.id);
  }
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  const wanted = new Set(one);
  return wanted.size === other.length && other.every((id) => wanted.has(id));
}
