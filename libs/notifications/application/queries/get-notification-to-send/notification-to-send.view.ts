import type { NotificationKind } from '../../../domain/notification-kind.js';
import type { NotificationChannel, RecipientType } from '../../../domain/notification.js';

/** What is needed to put a notification together. */
export interface NotificationToSend {
  readonly id: string;
  readonly round: number;
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly recipientType: RecipientType;
  /** The patient, the referrer or the member of staff. */
  readonly recipientId: string | null;
  /** Null of what members of staff are told, and only then. */
  readonly orderId: string | null;
  readonly reportId: string | null;
  readonly shareLinkId: string | null;
  readonly conversationId: string | null;
  /** Whether the recipient was told of the report's result; `soon`: it is being sent. */
  readonly told: 'yes' | 'soon' | 'no';
}
