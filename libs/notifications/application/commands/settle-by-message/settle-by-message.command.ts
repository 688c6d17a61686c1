import { IsIn, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { NotificationOutcome } from '../../../domain/notification-status.js';

/** Notes what the messenger says of a notification's message. */
@UseCase('notifications.settle-by-message')
@SystemOnly()
export class SettleByMessage extends Command {
  @IsUUID()
  readonly notificationId!: string;

  @IsUUID()
  readonly messageId!: string;

  @IsIn(['sent', 'delivered', 'failed', 'unknown'])
  readonly outcome!: NotificationOutcome;

  /** Why it was not sent. */
  @IsOptional()
  @Length(1, 200)
  readonly code?: string;

  constructor(fields: Fields<SettleByMessage>) {
    super(fields);
  }
}
