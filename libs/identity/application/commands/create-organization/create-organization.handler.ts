import { CommandHandler, conflict, CurrentContext, type ICommandHandler } from '#kernel';
import { OrganizationRepository } from '../../../domain/organization.repository.js';
import { OrganizationFounding } from '../../services/organization-founding.js';
import { CreateOrganization } from './create-organization.command.js';

@CommandHandler(CreateOrganization)
export class CreateOrganizationHandler implements ICommandHandler<CreateOrganization> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly founding: OrganizationFounding,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(command: CreateOrganization): Promise<{ organizationId: string }> {
    const organizationId = this.contexts.organizationId();
    if (await this.organizations.find(organizationId))
      throw conflict('identity.organization-exists', 'This organization exists already.');
    await this.founding.found(organizationId, command);
    return { organizationId };
  }
}
