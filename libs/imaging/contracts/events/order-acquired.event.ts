import { DomainEvent, EventName } from '#kernel';

/** The first study of an order has arrived. */
@EventName('imaging.order-acquired')
export class OrderAcquired extends DomainEvent<{ orderId: string; studyId: string }> {}
