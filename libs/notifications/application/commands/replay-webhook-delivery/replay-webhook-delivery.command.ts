import { IsUUID } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Sends an event to an endpoint again, under the same webhook-id. */
@UseCase('notifications.replay-webhook-delivery')
@RequirePermission('webhooks.manage')
@Idempotent()
export class ReplayWebhookDelivery extends Command {
  @IsUUID()
  readonly endpointId!: string;

  @IsUUID()
  readonly deliveryId!: string;

  constructor(fields: Fields<ReplayWebhookDelivery>) {
    super(fields);
  }
}
