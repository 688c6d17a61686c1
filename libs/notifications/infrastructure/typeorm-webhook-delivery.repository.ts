import { Injectable } from '@nestjs/common';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { WebhookDelivery } from '../domain/webhook-delivery.js';
import { WebhookDeliveryRepository } from '../domain/webhook-delivery.repository.js';
import { WebhookDeliverySchema } from './webhook-delivery.schema.js';

@Injectable()
export class TypeormWebhookDeliveryRepository extends WebhookDeliveryRepository {
  private readonly store: AggregateStore<WebhookDelivery>;

  constructor(stores: AggregateStores) {
    super();
    this.store = stores.of(WebhookDeliverySchema);
  }

  find(id: string): Promise<WebhookDelivery | undefined> {
    return this.store.find(id);
  }

  add(delivery: WebhookDelivery): Promise<void> {
    return this.store.add(delivery);
  }

  update(delivery: WebhookDelivery): Promise<void> {
    return this.store.update(delivery);
  }
}
