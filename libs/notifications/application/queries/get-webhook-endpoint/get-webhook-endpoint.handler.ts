import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchEndpoint } from '../../../domain/webhook.errors.js';
import { GetWebhookEndpoint } from './get-webhook-endpoint.query.js';
import { WEBHOOK_ENDPOINT_COLUMNS } from './webhook-endpoint-columns.js';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';

@QueryHandler(GetWebhookEndpoint)
export class GetWebhookEndpointHandler implements IQueryHandler<GetWebhookEndpoint> {
  constructor(private readonly sql: Sql) {}

  async execute({ endpointId }: GetWebhookEndpoint): Promise<WebhookEndpointView> {
    const found = await this.sql.first<WebhookEndpointView>(
      `SELECT ${WEBHOOK_ENDPOINT_COLUMNS} FROM webhook_endpoint WHERE id = $1`,
      [endpointId],
    );
    if (!found) throw noSuchEndpoint();
    return found;
  }
}
