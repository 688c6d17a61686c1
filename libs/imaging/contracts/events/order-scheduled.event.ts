import { DomainEvent, EventName } from '#kernel';

/** An order has an appointment, the first or another one; `appointmentAt` is an ISO 8601 instant. */
@EventName('imaging.order-scheduled')
export class OrderScheduled extends DomainEvent<{ orderId: string; appointmentAt: string }> {}
