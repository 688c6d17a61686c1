import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { WebhookDelivery } from '../domain/webhook-delivery.js';

export const WebhookDeliverySchema = new EntitySchema<WebhookDelivery>({
  name: 'webhook_delivery',
  target: WebhookDelivery,
  tableName: 'webhook_delivery',
  columns: {
    ...aggregateColumns,
    endpointId: { type: 'uuid', name: 'endpoint_id' },
    eventId: { type: 'uuid', name: 'event_id' },
    eventType: { type: 'text', name: 'event_type' },
    occurredAt: { type: 'timestamptz', name: 'occurred_at' },
    data: { type: 'jsonb' },
    status: { type: 'text' },
    round: { type: 'integer' },
    attempts: { type: 'integer' },
    responseStatus: { type: 'integer', name: 'response_status', nullable: true },
    errorCode: { type: 'text', name: 'error_code', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    nextAttemptAt: { type: 'timestamptz', name: 'next_attempt_at', nullable: true },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
  } as never,
});
