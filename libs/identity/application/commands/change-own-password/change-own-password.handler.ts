import { CommandHandler, CurrentContext, type ICommandHandler, invalid } from '#kernel';
import { usersOnly } from '../../../domain/errors.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import { SessionRepository } from '../../../domain/session.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { actingUser } from '../../services/acting-user.js';
import { Passwords } from '../../services/passwords.js';
import { ChangeOwnPassword } from './change-own-password.command.js';

@CommandHandler(ChangeOwnPassword)
export class ChangeOwnPasswordHandler implements ICommandHandler<ChangeOwnPassword> {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly resets: PasswordResetRepository,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ currentPassword, newPassword, keepSessionId }: ChangeOwnPassword): Promise<void> {
    const user = await this.users.find(actingUser(this.contexts.get().actor));
    if (!user) throw usersOnly();
    if (!(await this.passwords.match(user, currentPassword)))
      throw invalid('identity.wrong-password', 'The current password is wrong.', [
        { field: 'currentPassword', message: 'is wrong' },
      ]);
    user.setPassword(await this.passwords.accept(newPassword, user.email, 'newPassword'));
    await this.users.update(user);
    await this.sessions.endAllOf(user.id, 'password-changed', keepSessionId);
    await this.resets.voidAllOf(user.id);
  }
}
