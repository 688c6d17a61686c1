import { IsUUID } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/** Gives an endpoint a new signing secret; for a day calls are signed with the former one too. */
@UseCase('notifications.rotate-webhook-secret')
@RequirePermission('webhooks.manage')
@Idempotent()
export class RotateWebhookSecret extends Command {
  @IsUUID()
  readonly endpointId!: string;

  constructor(fields: Fields<RotateWebhookSecret>) {
    super(fields);
  }
}
