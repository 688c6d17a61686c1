import { DomainEvent, EventName } from '#kernel';

/** Somebody is to be told something. The round counts how often a person asked for it again; it begins with 1. */
@EventName('notifications.notification-queued')
export class NotificationQueued extends DomainEvent<{
  readonly notificationId: string;
  readonly round: number;
}> {}
