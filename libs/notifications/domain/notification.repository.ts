import type { Notification } from './notification.js';

/** The notifications of the organization. */
export abstract class NotificationRepository {
  abstract find(id: string): Promise<Notification | undefined>;
  /** What patients and referrers were told of the versions of a report, newest first; nobody else changes it meanwhile. */
  abstract resultsOf(reportId: string): Promise<Notification[]>;
  abstract add(notification: Notification): Promise<void>;
  /** Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(notification: Notification): Promise<void>;
  /** Notes that an order's result reached somebody by this notification; false when it had reached somebody before. */
  abstract claimFirstResult(orderId: string, notificationId: string): Promise<boolean>;
}
