import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import { NOTIFICATION_KINDS, type NotificationKind } from '../../../domain/notification-kind.js';
import { NOTIFICATION_STATUSES, type NotificationStatus } from '../../../domain/notification-status.js';
import type { NotificationView } from '../get-notification/notification.view.js';

/** Notifications, newest first. Sortable by `createdAt`. */
@UseCase('notifications.find-notifications')
@RequirePermission('notifications.read')
export class FindNotifications extends PagedQuery<NotificationView> {
  @IsOptional()
  @IsIn(NOTIFICATION_STATUSES)
  readonly status?: NotificationStatus;

  @IsOptional()
  @IsIn(NOTIFICATION_KINDS)
  readonly kind?: NotificationKind;

  /** Only those about this order, report, share link or conversation. */
  @IsOptional()
  @IsUUID()
  readonly subjectId?: string;

  constructor(fields: Fields<FindNotifications>) {
    super(fields);
  }
}
