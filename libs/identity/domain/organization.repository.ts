import type { Organization } from './organization.js';

export abstract class OrganizationRepository {
  abstract find(id: string): Promise<Organization | undefined>;
  abstract add(organization: Organization): Promise<void>;
  abstract update(organization: Organization): Promise<void>;
}
