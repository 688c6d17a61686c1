import type { NotificationChannel, NotificationKind, RecipientType } from '../../../domain/notification.js';

/** What is needed to put a notification together. */
export interface NotificationToSend {
  readonly id: string;
  readonly round: number;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly recipientType: RecipientType;
  /** The member of staff, of what waits for one. */
  readonly recipientId: string | null;
  /** Null of what waits for a member of staff, and only then. */
  readonly orderId: string | null;
  readonly reportId: string | null;
  readonly shareLinkId: string | null;
}
