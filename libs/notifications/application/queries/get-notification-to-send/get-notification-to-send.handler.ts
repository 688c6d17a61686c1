import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetNotificationToSend } from './get-notification-to-send.query.js';
import type { NotificationToSend } from './notification-to-send.view.js';

const TOLD = `
  SELECT CASE WHEN bool_or(r.status IN ('sent', 'delivered', 'unknown')) THEN 'yes'
              WHEN bool_or(r.status = 'sending') THEN 'soon' ELSE 'no' END
  FROM notification r WHERE r.report_id = n.report_id AND r.kind = 'result'
   AND r.recipient_type = n.recipient_type AND r.recipient_id IS NOT DISTINCT FROM n.recipient_id`;

@QueryHandler(GetNotificationToSend)
export class GetNotificationToSendHandler implements IQueryHandler<GetNotificationToSend> {
  constructor(private readonly sql: Sql) {}

  async execute({ notificationId, round }: GetNotificationToSend): Promise<NotificationToSend | null> {
    const found = await this.sql.first<NotificationToSend>(
      `SELECT n.id, n.round, n.kind, n.channel, n.recipient_type AS "recipientType", n.recipient_id AS "recipientId",
              n.order_id AS "orderId", n.report_id AS "reportId", n.share_link_id AS "shareLinkId",
              n.conversation_id AS "conversationId", (${TOLD}) AS told
       FROM notification n WHERE n.id = $1 AND n.round = $2 AND n.status IN ('pending', 'sending')`,
      [notificationId, round],
    );
    return found ?? null;
  }
}
