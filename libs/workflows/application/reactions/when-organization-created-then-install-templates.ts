import { type Reaction, ReactTo } from '#kernel';
import { OrganizationCreated } from '#identity/contracts';
import { InstallBuiltInTemplates } from '../commands/install-built-in-templates/install-built-in-templates.command.js';

/** A new practice gets the built-in workflows. */
@ReactTo({ name: 'workflows.when-organization-created-then-install-templates', on: OrganizationCreated })
export class WhenOrganizationCreatedThenInstallTemplates implements Reaction<OrganizationCreated> {
  command(): InstallBuiltInTemplates {
    return new InstallBuiltInTemplates();
  }
}
