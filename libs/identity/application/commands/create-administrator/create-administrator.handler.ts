import { CommandHandler, conflict, type ICommandHandler } from '#kernel';
import { normalizeEmail } from '../../../domain/normalize-email.js';
import { RoleRepository } from '../../../domain/role.repository.js';
import { User } from '../../../domain/user.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { OperatorsOrganization } from '../../services/operators-organization.js';
import { Passwords } from '../../services/passwords.js';
import { type AdministratorCreated, CreateAdministrator } from './create-administrator.command.js';

@CommandHandler(CreateAdministrator)
export class CreateAdministratorHandler implements ICommandHandler<CreateAdministrator> {
  constructor(
    private readonly organization: OperatorsOrganization,
    private readonly roles: RoleRepository,
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
  ) {}

  async execute({
    email,
    name,
    password,
    organizationName,
  }: CreateAdministrator): Promise<AdministratorCreated> {
    const passwordHash = await this.passwords.accept(password, normalizeEmail(email));
    const organizationId = await this.organization.enter(organizationName);
    const role = await this.roles.findByKey('administrator');
    if (!role)
      throw conflict('identity.no-administrator-role', 'This organization has no administrator role.');
    const user = User.create({ email, name, title: null, passwordHash, roleIds: [role.id] });
    await this.users.add(user);
    return { organizationId, userId: user.id };
  }
}
