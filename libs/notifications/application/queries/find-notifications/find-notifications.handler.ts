import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { NOTIFICATION_COLUMNS } from '../get-notification/notification-columns.js';
import type { NotificationView } from '../get-notification/notification.view.js';
import { FindNotifications } from './find-notifications.query.js';

@QueryHandler(FindNotifications)
export class FindNotificationsHandler implements IQueryHandler<FindNotifications> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindNotifications): Promise<PagedResult<NotificationView>> {
    const { where, values } = new Conditions()
      .when(query.status, (place) => `status = ${place}`)
      .when(query.kind, (place) => `kind = ${place}`)
      .when(
        query.subjectId,
        (place) =>
          `(order_id = ${place} OR report_id = ${place} OR share_link_id = ${place} OR conversation_id = ${place})`,
      );
    return fetchPage<NotificationView>(this.sql, query, {
      select: NOTIFICATION_COLUMNS,
      from: 'notification',
      where,
      values,
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
