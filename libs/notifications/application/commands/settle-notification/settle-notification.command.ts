import { IsIn, IsInt, IsOptional, IsUUID, Length } from 'class-validator';
import { Command, type Fields, SystemOnly, UseCase } from '#kernel';
import type { NotificationOutcome } from '../../../domain/notification-status.js';

/** Notes what became of an attempt to send. */
@UseCase('notifications.settle-notification')
@SystemOnly()
export class SettleNotification extends Command {
  @IsUUID()
  readonly notificationId!: string;

  @IsInt()
  readonly round!: number;

  @IsIn(['sent', 'failed', 'unknown'])
  readonly outcome!: NotificationOutcome;

  @IsOptional()
  @Length(1, 100)
  readonly errorCode?: string;

  /** The address, with its middle hidden. */
  @IsOptional()
  @Length(1, 320)
  readonly sentTo?: string;

  constructor(fields: Fields<SettleNotification>) {
    super(fields);
  }
}
