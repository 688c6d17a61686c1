import { ShareLinkView } from '#reporting/contracts';
import type { NotificationKind } from '../../../domain/notification-kind.js';
import type { NotificationChannel, RecipientType } from '../../../domain/notification.js';
import type { NotificationStatus } from '../../../domain/notification-status.js';

/** Something that was sent about a share link. */
export class ReportNoticeView {
  readonly id!: string;
  /** `result`, `share-code` or `report-withdrawn`. */
  readonly kind!: NotificationKind;
  /** `email` or `messenger`. */
  readonly channel!: NotificationChannel;
  readonly recipientType!: RecipientType;
  /** `pending`, `sending`, `sent`, `delivered`, `failed` or `unknown` (it may have been sent: a person must look). */
  readonly status!: NotificationStatus;
  /**
   * Why it did not arrive: `conversations.window-closed` or `conversations.no-template` (the patient has not written lately,
   * and the messenger takes approved texts only), `conversations.no-consent`, `notifications.no-address` and others.
   */
  readonly errorCode!: string | null;
  /** The e-mail address with its middle hidden. */
  readonly sentTo!: string | null;
  readonly createdAt!: Date;
  readonly sentAt!: Date | null;
}

/** A share link of a report: when it was opened, and whether its audience was told. */
export class ReportDeliveryView extends ShareLinkView {
  /** Newest first; none for links that staff give by themselves. */
  readonly notices!: ReportNoticeView[];
}
