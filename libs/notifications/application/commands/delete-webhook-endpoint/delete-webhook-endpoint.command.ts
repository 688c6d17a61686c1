import { IsUUID } from 'class-validator';
import { Command, type Fields, RequirePermission, UseCase } from '#kernel';

/** Deletes a webhook endpoint with the record of its deliveries. */
@UseCase('notifications.delete-webhook-endpoint')
@RequirePermission('webhooks.manage')
export class DeleteWebhookEndpoint extends Command {
  @IsUUID()
  readonly endpointId!: string;

  constructor(fields: Fields<DeleteWebhookEndpoint>) {
    super(fields);
  }
}
