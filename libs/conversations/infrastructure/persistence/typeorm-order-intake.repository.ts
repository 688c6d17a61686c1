import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { OrderIntake } from '../../domain/order-intake.js';
import { OrderIntakeRepository } from '../../domain/order-intake.repository.js';
import { OrderIntakeSchema } from './order-intake.schema.js';

@Injectable()
export class TypeormOrderIntakeRepository extends OrderIntakeRepository {
  private readonly store: AggregateStore<OrderIntake>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(OrderIntakeSchema);
  }

  override add(intake: OrderIntake): Promise<void> {
    return this.store.add(intake);
  }
}
