import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { WebhookEndpointView } from './webhook-endpoint.view.js';

/** One webhook endpoint. */
@UseCase('notifications.get-webhook-endpoint')
@RequirePermission('webhooks.manage')
export class GetWebhookEndpoint extends Query<WebhookEndpointView> {
  @IsUUID()
  readonly endpointId!: string;

  constructor(fields: Fields<GetWebhookEndpoint>) {
    super(fields);
  }
}
