import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { WebhookEndpoint } from '../domain/webhook-endpoint.js';

export const WebhookEndpointSchema = new EntitySchema<WebhookEndpoint>({
  name: 'webhook_endpoint',
  target: WebhookEndpoint,
  tableName: 'webhook_endpoint',
  columns: {
    ...aggregateColumns,
    url: { type: 'text' },
    description: { type: 'text', nullable: true },
    eventTypes: { type: 'text', name: 'event_types', array: true },
    active: { type: 'boolean' },
    secrets: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  } as never,
});
