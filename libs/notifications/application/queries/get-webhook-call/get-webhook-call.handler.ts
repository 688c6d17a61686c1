import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetWebhookCall } from './get-webhook-call.query.js';
import type { WebhookCall } from './webhook-call.view.js';

@QueryHandler(GetWebhookCall)
export class GetWebhookCallHandler implements IQueryHandler<GetWebhookCall> {
  constructor(private readonly sql: Sql) {}

  async execute({ webhookDeliveryId, round }: GetWebhookCall): Promise<WebhookCall | null> {
    const found = await this.sql.first<WebhookCall>(
      `SELECT d.id, d.endpoint_id AS "endpointId", d.event_type AS "eventType", d.occurred_at AS "occurredAt", d.data, e.url, e.active,
              (SELECT jsonb_agg(s.secret ORDER BY s.place)
               FROM jsonb_array_elements(e.secrets) WITH ORDINALITY AS s(secret, place)
               WHERE s.secret ->> 'expiresAt' IS NULL OR (s.secret ->> 'expiresAt')::timestamptz > now()) AS secrets
       FROM webhook_delivery d JOIN webhook_endpoint e ON e.id = d.endpoint_id
       WHERE d.id = $1 AND d.round = $2 AND d.status = 'pending'`,
      [webhookDeliveryId, round],
    );
    return found ?? null;
  }
}
