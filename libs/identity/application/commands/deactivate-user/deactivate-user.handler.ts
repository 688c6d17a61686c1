import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { Administrators } from '../../../domain/administrators.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import { SessionRepository } from '../../../domain/session.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { AssignableRoles } from '../../services/assignable-roles.js';
import { DeactivateUser } from './deactivate-user.command.js';

@CommandHandler(DeactivateUser)
export class DeactivateUserHandler implements ICommandHandler<DeactivateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly roles: AssignableRoles,
    private readonly administrators: Administrators,
    private readonly sessions: SessionRepository,
    private readonly resets: PasswordResetRepository,
  ) {}

  async execute(command: DeactivateUser): Promise<void> {
    await this.administrators.keepOne(() => this.deactivate(command));
  }

  private async deactivate({ userId, expectedVersion }: DeactivateUser): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) throw notFound('identity.user');
    user.expectVersion(expectedVersion);
    await this.roles.requireManageable(user);
    if (!user.deactivate()) return;
    await this.users.update(user);
    await this.sessions.endAllOf(user.id, 'deactivated');
    await this.resets.voidAllOf(user.id);
  }
}
