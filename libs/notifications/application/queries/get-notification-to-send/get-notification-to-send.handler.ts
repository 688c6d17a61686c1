import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetNotificationToSend } from './get-notification-to-send.query.js';
import type { NotificationToSend } from './notification-to-send.view.js';

@QueryHandler(GetNotificationToSend)
export class GetNotificationToSendHandler implements IQueryHandler<GetNotificationToSend> {
  constructor(private readonly sql: Sql) {}

  async execute({ notificationId, round }: GetNotificationToSend): Promise<NotificationToSend | null> {
    const found = await this.sql.first<NotificationToSend>(
      `SELECT id, round, kind, channel, recipient_type AS "recipientType", recipient_id AS "recipientId",
              order_id AS "orderId", report_id AS "reportId", share_link_id AS "shareLinkId"
       FROM notification WHERE id = $1 AND round = $2 AND status IN ('pending', 'sending')`,
      [notificationId, round],
    );
    return found ?? null;
  }
}
