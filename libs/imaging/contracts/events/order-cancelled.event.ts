import { DomainEvent, EventName } from '#kernel';

/** An order will not be carried out. */
@EventName('imaging.order-cancelled')
export class OrderCancelled extends DomainEvent<{ orderId: string }> {}
