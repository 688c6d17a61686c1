import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Organization } from '../domain/organization.js';
import { OrganizationRepository } from '../domain/organization.repository.js';
import { OrganizationSchema } from './organization.schema.js';

@Injectable()
export class TypeormOrganizationRepository extends OrganizationRepository {
  private readonly store: AggregateStore<Organization>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(OrganizationSchema);
  }

  find(id: string): Promise<Organization | undefined> {
    return this.store.find(id);
  }

  add(organization: Organization): Promise<void> {
    return this.store.add(organization);
  }

  update(organization: Organization): Promise<void> {
    return this.store.update(organization);
  }
}
