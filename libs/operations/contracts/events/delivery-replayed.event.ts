import { DomainEvent, EventName } from '#kernel';

/** An operator had a delivery tried again. */
@EventName('operations.delivery-replayed')
export class DeliveryReplayed extends DomainEvent<{ readonly handler: string; readonly eventId: string }> {}
