import { IsInt, IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { NotificationToSend } from './notification-to-send.view.js';

/** A notification that is still to be sent in this round, or null. */
@UseCase('notifications.get-notification-to-send')
@SystemOnly()
export class GetNotificationToSend extends Query<NotificationToSend | null> {
  @IsUUID()
  readonly notificationId!: string;

  @IsInt()
  readonly round!: number;

  constructor(fields: Fields<GetNotificationToSend>) {
    super(fields);
  }
}
