import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Notification } from '../domain/notification.js';

export const NotificationSchema = new EntitySchema<Notification>({
  name: 'notification',
  target: Notification,
  tableName: 'notification',
  columns: {
    ...aggregateColumns,
    kind: { type: 'text' },
    channel: { type: 'text' },
    recipientType: { type: 'text', name: 'recipient_type' },
    recipientId: { type: 'uuid', name: 'recipient_id', nullable: true },
    orderId: { type: 'uuid', name: 'order_id', nullable: true },
    reportId: { type: 'uuid', name: 'report_id', nullable: true },
    shareLinkId: { type: 'uuid', name: 'share_link_id', nullable: true },
    conversationId: { type: 'uuid', name: 'conversation_id', nullable: true },
    status: { type: 'text' },
    round: { type: 'integer' },
    attempts: { type: 'integer' },
    errorCode: { type: 'text', name: 'error_code', nullable: true },
    sentTo: { type: 'text', name: 'sent_to', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    sendingSince: { type: 'timestamptz', name: 'sending_since', nullable: true },
    sentAt: { type: 'timestamptz', name: 'sent_at', nullable: true },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
  } as never,
});
