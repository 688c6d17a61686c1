import { CommandHandler, type ICommandHandler } from '#kernel';
import { normalizeEmail } from '../../../domain/normalize-email.js';
import { PasswordReset } from '../../../domain/password-reset.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { RequestPasswordReset } from './request-password-reset.command.js';

@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  constructor(
    private readonly users: UserRepository,
    private readonly resets: PasswordResetRepository,
  ) {}

  async execute({ email }: RequestPasswordReset): Promise<void> {
    const user = await this.users.findByEmail(normalizeEmail(email));
    if (!user?.active) return;
    await this.resets.add(PasswordReset.request(user.id, 'reset', new Date()));
  }
}
