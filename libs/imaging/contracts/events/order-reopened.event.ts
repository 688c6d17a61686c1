import { DomainEvent, EventName } from '#kernel';

/** An order has no images any more, and waits for them again. */
@EventName('imaging.order-reopened')
export class OrderReopened extends DomainEvent<{ orderId: string }> {}
