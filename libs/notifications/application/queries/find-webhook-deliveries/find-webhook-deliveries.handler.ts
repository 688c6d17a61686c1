import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { noSuchEndpoint } from '../../../domain/webhook.errors.js';
import { FindWebhookDeliveries } from './find-webhook-deliveries.query.js';
import type { WebhookDeliveryView } from './webhook-delivery.view.js';

const COLUMNS = `id, version, event_type AS "eventType", occurred_at AS "occurredAt", data, status, attempts, round,
  response_status AS "responseStatus", error_code AS "errorCode", created_at AS "createdAt",
  next_attempt_at AS "nextAttemptAt", settled_at AS "settledAt"`;

@QueryHandler(FindWebhookDeliveries)
export class FindWebhookDeliveriesHandler implements IQueryHandler<FindWebhookDeliveries> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindWebhookDeliveries): Promise<PagedResult<WebhookDeliveryView>> {
    const { endpointId, status } = query;
    if (!(await this.sql.first('SELECT 1 FROM webhook_endpoint WHERE id = $1', [endpointId])))
      throw noSuchEndpoint();
    const { where, values } = new Conditions()
      .when(endpointId, (place) => `endpoint_id = ${place}`)
      .when(status, (place) => `status = ${place}`);
    return fetchPage<WebhookDeliveryView>(this.sql, query, {
      select: COLUMNS,
      from: 'webhook_delivery',
      where,
      values,
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
