import { IsInt, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { WebhookCall } from './webhook-call.view.js';

/** A call that is still to be made in this round, or null. */
@UseCase('notifications.get-webhook-call')
@SystemOnly()
export class GetWebhookCall extends Query<WebhookCall | null> {
  @IsUUID()
  readonly webhookDeliveryId!: string;

  @IsInt()
  readonly round!: number;

  constructor(fields: Fields<GetWebhookCall>) {
    super(fields);
  }
}
