import { IsUUID } from 'class-validator';
import { Command, type Fields, Idempotent, RequirePermission, UseCase } from '#kernel';

/**
 * Sends a notification again that failed or whose fate is unknown. It is a person's decision: one of unknown fate may
 * then arrive twice.
 */
@UseCase('notifications.retry-notification')
@RequirePermission('notifications.manage')
@Idempotent()
export class RetryNotification extends Command {
  @IsUUID()
  readonly notificationId!: string;

  constructor(fields: Fields<RetryNotification>) {
    super(fields);
  }
}
