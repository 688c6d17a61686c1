import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { Referrer } from '../../domain/referrer.js';
import { ReferrerRepository } from '../../domain/referrer.repository.js';
import { ReferrerSchema } from './referrer.schema.js';

@Injectable()
export class TypeormReferrerRepository extends ReferrerRepository {
  private readonly store: AggregateStore<Referrer>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(ReferrerSchema);
  }

  find(id: string): Promise<Referrer | undefined> {
    return this.store.find(id);
  }

  add(referrer: Referrer): Promise<void> {
    return this.store.add(referrer);
  }

  update(referrer: Referrer): Promise<void> {
    return this.store.update(referrer);
  }
}
