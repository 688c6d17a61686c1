import { DomainEvent, EventName } from '#kernel';

/** The examination of an order is done and reported. */
@EventName('imaging.order-completed')
export class OrderCompleted extends DomainEvent<{ orderId: string }> {}
