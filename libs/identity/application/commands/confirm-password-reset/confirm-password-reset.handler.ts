import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { passwordResetRefused } from '../../../domain/errors.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import { SessionRepository } from '../../../domain/session.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { PasswordResetTokens } from '../../services/password-reset-tokens.js';
import { Passwords } from '../../services/passwords.js';
import { userActor } from '../../services/user-actor.js';
import { ConfirmPasswordReset } from './confirm-password-reset.command.js';

@CommandHandler(ConfirmPasswordReset)
export class ConfirmPasswordResetHandler implements ICommandHandler<ConfirmPasswordReset> {
  constructor(
    private readonly resets: PasswordResetRepository,
    private readonly tokens: PasswordResetTokens,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionRepository,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ token, password }: ConfirmPasswordReset): Promise<void> {
    const id = this.tokens.verify(token);
    const reset = id === undefined ? undefined : await this.resets.find(id);
    const user = reset && (await this.users.find(reset.userId));
    if (!reset || !user?.active) throw passwordResetRefused();
    reset.use(new Date());
    this.contexts.amend({ actor: userActor(user) });
    user.setPassword(await this.passwords.accept(password, user.email));
    await this.resets.update(reset);
    await this.users.update(user);
    await this.resets.voidAllOf(user.id);
    await this.sessions.endAllOf(user.id, 'password-changed');
  }
}
