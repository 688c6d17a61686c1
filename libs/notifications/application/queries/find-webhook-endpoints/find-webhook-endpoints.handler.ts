import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { WEBHOOK_ENDPOINT_COLUMNS } from '../get-webhook-endpoint/webhook-endpoint-columns.js';
import type { WebhookEndpointView } from '../get-webhook-endpoint/webhook-endpoint.view.js';
import { FindWebhookEndpoints } from './find-webhook-endpoints.query.js';

@QueryHandler(FindWebhookEndpoints)
export class FindWebhookEndpointsHandler implements IQueryHandler<FindWebhookEndpoints> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindWebhookEndpoints): Promise<PagedResult<WebhookEndpointView>> {
    return fetchPage<WebhookEndpointView>(this.sql, query, {
      select: WEBHOOK_ENDPOINT_COLUMNS,
      from: 'webhook_endpoint',
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: 'createdAt',
      id: 'id',
    });
  }
}
