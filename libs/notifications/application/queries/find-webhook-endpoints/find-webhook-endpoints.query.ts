import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { WebhookEndpointView } from '../get-webhook-endpoint/webhook-endpoint.view.js';

/** Webhook endpoints, oldest first. Sortable by `createdAt`. */
@UseCase('notifications.find-webhook-endpoints')
@RequirePermission('webhooks.manage')
export class FindWebhookEndpoints extends PagedQuery<WebhookEndpointView> {
  constructor(fields: Fields<FindWebhookEndpoints>) {
    super(fields);
  }
}
