/** The `SELECT` list of a NotificationView. */
export const NOTIFICATION_COLUMNS = `id, version, kind, channel, status, recipient_type AS "recipientType",
  recipient_id AS "recipientId", order_id AS "orderId", report_id AS "reportId", share_link_id AS "shareLinkId",
  conversation_id AS "conversationId", attempts, round, error_code AS "errorCode", sent_to AS "sentTo",
  created_at AS "createdAt", sent_at AS "sentAt", settled_at AS "settledAt"`;
