import type { NotificationKind } from '../../../domain/notification-kind.js';
import type { NotificationChannel, RecipientType } from '../../../domain/notification.js';
import type { NotificationStatus } from '../../../domain/notification-status.js';

/** Who was told what, by which way, and whether it arrived. */
export class NotificationView {
  readonly id!: string;
  readonly version!: number;
  /** `result`, `share-code`, `report-withdrawn`, `reminder`, or what a member of staff is told of. */
  readonly kind!: NotificationKind;
  /** `email` or `messenger`. */
  readonly channel!: NotificationChannel;
  /** `pending`, `sending`, `sent`, `delivered`, `failed` or `unknown` (it may have been sent: a person must look). */
  readonly status!: NotificationStatus;
  /** `patient`, `referrer` or `user`. */
  readonly recipientType!: RecipientType;
  readonly recipientId!: string | null;
  readonly orderId!: string | null;
  readonly reportId!: string | null;
  readonly shareLinkId!: string | null;
  /** Where a messenger message goes, or which one waits. */
  readonly conversationId!: string | null;
  /** Attempts since it was last asked for. */
  readonly attempts!: number;
  /** 1, and one more each time a person sent it again. */
  readonly round!: number;
  /** Why the last attempt failed. */
  readonly errorCode!: string | null;
  /** The e-mail address with its middle hidden. */
  readonly sentTo!: string | null;
  readonly createdAt!: Date;
  readonly sentAt!: Date | null;
  readonly settledAt!: Date | null;
}
