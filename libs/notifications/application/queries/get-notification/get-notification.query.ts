import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { NotificationView } from './notification.view.js';

/** One notification. */
@UseCase('notifications.get-notification')
@RequirePermission('notifications.read')
export class GetNotification extends Query<NotificationView> {
  @IsUUID()
  readonly notificationId!: string;

  constructor(fields: Fields<GetNotification>) {
    super(fields);
  }
}
