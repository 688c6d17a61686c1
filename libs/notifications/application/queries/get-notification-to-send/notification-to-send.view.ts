import type { NotificationChannel, NotificationKind, RecipientType } from '../../../domain/notification.js';

/** What is needed to put a notification together. */
export interface NotificationToSend {
  readonly id: string;
  readonly round: number;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly recipientType: RecipientType;
  readonly orderId: string;
  readonly reportId: string | null;
  readonly shareLinkId: string | null;
}
