import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderRequested } from '#imaging/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `order.requested`. */
@ReactTo({ name: 'notifications.when-order-requested-then-call-webhooks', on: OrderRequested })
export class WhenOrderRequestedThenCallWebhooks implements Reaction<OrderRequested> {
  command({ event, eventId, occurredAt }: EventEnvelope<OrderRequested>): Command<unknown> {
    const { orderId, patientId } = event.payload;
    const data = { orderId, patientId, status: 'requested' };
    return new QueueWebhooks({ eventId, eventType: 'order.requested', occurredAt, data });
  }
}
