import { DomainEvent, EventName } from '#kernel';

/** An operator gave a delivery up, so that those behind it go on. */
@EventName('operations.delivery-skipped')
export class DeliverySkipped extends DomainEvent<{ readonly handler: string; readonly eventId: string }> {}
