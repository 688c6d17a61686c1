import { DomainEvent, EventName } from '#kernel';

/** What became of a notification: `sent`, `delivered`, `failed`, or `unknown` (a person must look). More may follow as more is learnt. */
@EventName('notifications.notification-settled')
export class NotificationSettled extends DomainEvent<{
  readonly notificationId: string;
  readonly status: 'sent' | 'delivered' | 'failed' | 'unknown';
}> {}
