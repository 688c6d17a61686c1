import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { noSuchNotification } from '../../../domain/notification.errors.js';
import { GetNotification } from './get-notification.query.js';
import { NOTIFICATION_COLUMNS } from './notification-columns.js';
import type { NotificationView } from './notification.view.js';

@QueryHandler(GetNotification)
export class GetNotificationHandler implements IQueryHandler<GetNotification> {
  constructor(private readonly sql: Sql) {}

  async execute({ notificationId }: GetNotification): Promise<NotificationView> {
    const found = await this.sql.first<NotificationView>(
      `SELECT ${NOTIFICATION_COLUMNS} FROM notification WHERE id = $1`,
      [notificationId],
    );
    if (!found) throw noSuchNotification();
    return found;
  }
}
