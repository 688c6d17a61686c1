import { CommandHandler, type ICommandHandler, notFound } from '#kernel';
import { UserRepository } from '../../../domain/user.repository.js';
import { AssignableRoles } from '../../services/assignable-roles.js';
import { ActivateUser } from './activate-user.command.js';

@CommandHandler(ActivateUser)
export class ActivateUserHandler implements ICommandHandler<ActivateUser> {
  constructor(
    private readonly users: UserRepository,
    private readonly roles: AssignableRoles,
  ) {}

  async execute({ userId, expectedVersion }: ActivateUser): Promise<void> {
    const user = await this.users.find(userId);
    if (!user) throw notFound('identity.user');
    user.expectVersion(expectedVersion);
    await this.roles.requireManageable(user);
    if (user.activate()) await this.users.update(user);
  }
}
