import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import { WEBHOOK_STATUSES, type WebhookStatus } from '../../../domain/webhook-delivery.js';
import type { WebhookDeliveryView } from './webhook-delivery.view.js';

/** The deliveries to one endpoint, newest first. Sortable by `createdAt`. */
@UseCase('notifications.find-webhook-deliveries')
@RequirePermission('webhooks.manage')
export class FindWebhookDeliveries extends PagedQuery<WebhookDeliveryView> {
  @IsUUID()
  readonly endpointId!: string;

  @IsOptional()
  @IsIn(WEBHOOK_STATUSES)
  readonly status?: WebhookStatus;

  constructor(fields: Fields<FindWebhookDeliveries>) {
    super(fields);
  }
}
