import { CommandHandler, type ICommandHandler } from '#kernel';
import { normalizeEmail } from '../../../domain/normalize-email.js';
import { PasswordReset } from '../../../domain/password-reset.js';
import { PasswordResetRepository } from '../../../domain/password-reset.repository.js';
import { User } from '../../../domain/user.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { AssignableRoles } from '../../services/assignable-roles.js';
import { Passwords } from '../../services/passwords.js';
import { CreateUser } from './create-user.command.js';

@CommandHandler(CreateUser)
export class CreateUserHandler implements ICommandHandler<CreateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly roles: AssignableRoles,
    private readonly passwords: Passwords,
    private readonly resets: PasswordResetRepository,
  ) {}

  async execute({ email, name, title, roleIds, password }: CreateUser): Promise<{ id: string }> {
    await this.roles.require(roleIds);
    const passwordHash =
      password === undefined ? null : await this.passwords.accept(password, normalizeEmail(email));
    const user = User.create({ email, name, title: title ?? null, passwordHash, roleIds });
    await this.users.add(user);
    if (passwordHash === null)
      await this.resets.add(PasswordReset.request(user.id, 'invitation', new Date()));
    return { id: user.id };
  }
}
