import { Injectable } from '@nestjs/common';
import { conflict, CurrentContext, newId, Sql } from '#kernel';
import { OrganizationRepository } from '../../domain/organization.repository.js';
import { OrganizationFounding } from './organization-founding.js';
import { TenantBinding } from './tenant-binding.js';

const DEFAULT_NAME = 'Imaging Practice';

/** Finds out which organization an operator at the command line means, and binds the running command to it. */
@Injectable()
export class OperatorsOrganization {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly founding: OrganizationFounding,
    private readonly tenant: TenantBinding,
    private readonly contexts: CurrentContext,
    private readonly sql: Sql,
  ) {}

  /**
   * The one the context is bound to, else the one of that name, else the only one; created when there is none.
   * @throws DomainError `identity.several-organizations`
   */
  async enter(name: string | undefined): Promise<string> {
    const id = this.contexts.get().organizationId ?? (await this.locate(name)) ?? newId();
    await this.tenant.bind(id);
    if (!(await this.organizations.find(id))) await this.founding.found(id, { name: name ?? DEFAULT_NAME });
    return id;
  }

  private async locate(name: string | undefined): Promise<string | undefined> {
    const found = await this.sql.rows<{ id: string }>('SELECT id FROM identity_organizations($1) AS id', [
      name ?? null,
    ]);
    if (found.length > 1)
      throw conflict(
        'identity.several-organizations',
        'There are several organizations this could be: say which one by its name or id.',
      );
    return found[0]?.id;
  }
}
