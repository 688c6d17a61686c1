import { Injectable } from '@nestjs/common';
import { conflict } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import { isUniqueViolation } from '#platform/database/sql-state';
import type { Order } from '../../domain/order.js';
import { OrderRepository } from '../../domain/order.repository.js';
import { OrderSchema } from './order.schema.js';

@Injectable()
export class TypeormOrderRepository extends OrderRepository {
  private readonly store: AggregateStore<Order>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(OrderSchema);
  }

  find(id: string): Promise<Order | undefined> {
    return this.store.find(id);
  }

  claimByAccessionNumber(accessionNumber: string): Promise<Order | undefined> {
    return this.store.findBy('accession_number = $1 FOR UPDATE', [accessionNumber]);
  }

  claim(id: string): Promise<Order | undefined> {
    return this.store.findBy('id = $1 FOR UPDATE', [id]);
  }

  async isScheduled(patientId: string): Promise<boolean> {
    return (await this.store.findBy("patient_id = $1 AND status = 'scheduled'", [patientId])) !== undefined;
  }

  add(order: Order): Promise<void> {
    return this.store.add(order).catch(taken);
  }

  update(order: Order): Promise<void> {
    return this.store.update(order).catch(taken);
  }
}

function taken(error: unknown): never {
  if (!isUniqueViolation(error, 'imaging_order_accession')) throw error;
  throw conflict('imaging.accession-number-taken', 'Another order has this accession number.');
}
