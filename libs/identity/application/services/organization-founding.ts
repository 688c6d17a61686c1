import { Injectable } from '@nestjs/common';
import { BUILT_IN_ROLES } from '../../domain/built-in-roles.js';
import { Organization, type PracticeDetails } from '../../domain/organization.js';
import { OrganizationRepository } from '../../domain/organization.repository.js';
import { Role } from '../../domain/role.js';
import { RoleRepository } from '../../domain/role.repository.js';

/** Creates an organization with the roles every practice starts with, inside the running command. */
@Injectable()
export class OrganizationFounding {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly roles: RoleRepository,
  ) {}

  async found(id: string, given: Pick<PracticeDetails, 'name'> & Partial<PracticeDetails>): Promise<void> {
    const { name, timeZone = 'UTC', locale = 'en', address = null, phone = null, email = null } = given;
    await this.organizations.add(Organization.create(id, { name, timeZone, locale, address, phone, email }));
    for (const role of BUILT_IN_ROLES) await this.roles.add(Role.create(role));
  }
}
