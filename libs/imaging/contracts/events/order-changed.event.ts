import { DomainEvent, EventName } from '#kernel';

/** What is asked for, how urgently or by whom is another now. */
@EventName('imaging.order-changed')
export class OrderChanged extends DomainEvent<{ orderId: string }> {}
