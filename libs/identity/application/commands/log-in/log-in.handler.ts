import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { accountInactive, badCredentials } from '../../../domain/errors.js';
import { normalizeEmail } from '../../../domain/normalize-email.js';
import type { User } from '../../../domain/user.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { Passwords } from '../../services/passwords.js';
import { SessionStart } from '../../services/session-start.js';
import type { TokensView } from '../../services/tokens.view.js';
import { userActor } from '../../services/user-actor.js';
import { LogIn } from './log-in.command.js';

@CommandHandler(LogIn)
export class LogInHandler implements ICommandHandler<LogIn> {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly sessions: SessionStart,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ email, password }: LogIn): Promise<TokensView> {
    const user = await this.users.findByEmail(normalizeEmail(email));
    const right = await this.passwords.match(user, password);
    if (!user || !right) throw badCredentials();
    if (!user.active) throw accountInactive();
    this.contexts.amend({ actor: userActor(user) });
    await this.renewHash(user, password);
    return this.sessions.start(user, new Date());
  }

  private async renewHash(user: User, password: string): Promise<void> {
    const renewed =
      user.passwordHash === null ? undefined : await this.passwords.renew(user.passwordHash, password);
    if (!renewed) return;
    user.rehash(renewed);
    await this.users.update(user);
  }
}
