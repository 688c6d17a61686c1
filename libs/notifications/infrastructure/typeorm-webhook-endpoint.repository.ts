import { Injectable } from '@nestjs/common';
import { Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { WebhookEndpoint } from '../domain/webhook-endpoint.js';
import { WebhookEndpointRepository } from '../domain/webhook-endpoint.repository.js';
import type { WebhookEventType } from '../domain/webhook-event-type.js';
import { WebhookEndpointSchema } from './webhook-endpoint.schema.js';

@Injectable()
export class TypeormWebhookEndpointRepository extends WebhookEndpointRepository {
  private readonly store: AggregateStore<WebhookEndpoint>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(WebhookEndpointSchema);
  }

  find(id: string): Promise<WebhookEndpoint | undefined> {
    return this.store.find(id);
  }

  subscribedTo(eventType: WebhookEventType): Promise<WebhookEndpoint[]> {
    return this.store.all('active AND $1 = ANY (event_types) ORDER BY created_at, id', [eventType]);
  }

  async count(): Promise<number> {
    const row = await this.sql.first<{ n: number }>('SELECT count(*)::int AS n FROM webhook_endpoint');
    return row!.n;
  }

  add(endpoint: WebhookEndpoint): Promise<void> {
    return this.store.add(endpoint);
  }

  update(endpoint: WebhookEndpoint): Promise<void> {
    return this.store.update(endpoint);
  }

  async remove(id: string): Promise<boolean> {
    return (await this.sql.change('DELETE FROM webhook_endpoint WHERE id = $1', [id])) === 1;
  }
}
