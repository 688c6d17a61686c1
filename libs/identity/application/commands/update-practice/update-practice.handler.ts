import { CommandHandler, CurrentContext, givenFields, type ICommandHandler, notFound } from '#kernel';
import { OrganizationRepository } from '../../../domain/organization.repository.js';
import { UpdatePractice } from './update-practice.command.js';

@CommandHandler(UpdatePractice)
export class UpdatePracticeHandler implements ICommandHandler<UpdatePractice> {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly contexts: CurrentContext,
  ) {}

  async execute(command: UpdatePractice): Promise<void> {
    const organization = await this.organizations.find(this.contexts.organizationId());
    if (!organization) throw notFound('identity.practice');
    organization.expectVersion(command.expectedVersion);
    organization.change(givenFields(command, 'name', 'timeZone', 'locale', 'address', 'phone', 'email'));
    await this.organizations.update(organization);
  }
}
