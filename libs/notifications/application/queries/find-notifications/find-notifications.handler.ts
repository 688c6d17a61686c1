import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { NOTIFICATION_COLUMNS } from '../get-notification/notification-columns.js';
import type { NotificationView } from '../get-notification/notification.view.js';
import { FindNotifications } from './find-notifications.query.js';

@QueryHandler(FindNotifications)
export class FindNotificationsHandler implements IQueryHandler<FindNotifications> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindNotifications): Promise<PagedResult<NotificationView>> {
    const values: unknown[] = [];
    const where: string[] = [];
    const filter = (condition: (place: string) => string, value: unknown) => {
      if (value !== undefined) where.push(condition(`$${values.push(value)}`));
    };
    filter((place) => `status = ${place}`, query.status);
    filter((place) => `kind = ${place}`, query.kind);
    filter(
      (place) =>
        `(order_id = ${place} OR report_id = ${place} OR share_link_id = ${place} OR conversation_id = ${place})`,
      query.subjectId,
    );
    return fetchPage<NotificationView & { cursorKey: unknown; cursorId: unknown }, NotificationView>(
      this.sql,
      query,
      {
        select: NOTIFICATION_COLUMNS,
        from: 'notification',
        where,
        values,
        sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
        defaultSort: '-createdAt',
        id: 'id',
        item: ({ cursorKey: _key, cursorId: _id, ...view }) => view,
      },
    );
  }
}
