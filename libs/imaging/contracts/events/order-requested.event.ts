import { DomainEvent, EventName } from '#kernel';

/** An examination was requested, by staff, another system or a person on a messenger. */
@EventName('imaging.order-requested')
export class OrderRequested extends DomainEvent<{
  orderId: string;
  patientId: string;
  conversationId: string | null;
  contactId: string | null;
}> {}
