import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Site } from '../../domain/site.js';
import { SiteRepository } from '../../domain/site.repository.js';
import { SiteSchema } from './site.schema.js';

@Injectable()
export class TypeormSiteRepository extends SiteRepository {
  private readonly store: AggregateStore<Site>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(SiteSchema);
  }

  find(id: string): Promise<Site | undefined> {
    return this.store.find(id);
  }

  add(site: Site): Promise<void> {
    return this.store.add(site);
  }

  update(site: Site): Promise<void> {
    return this.store.update(site);
  }
}
