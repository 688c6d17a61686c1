import { DomainEvent, EventName } from '#kernel';

/** For the first time, somebody was sent the result of an order. Once an order. */
@EventName('notifications.result-delivered')
export class ResultDelivered extends DomainEvent<{
  readonly orderId: string;
  readonly notificationId: string;
}> {}
