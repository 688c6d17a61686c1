import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderScheduled } from '#imaging/contracts';
import { QueueWebhooks } from '../commands/queue-webhooks/queue-webhooks.command.js';

/** Tells subscribed endpoints: `order.scheduled`. */
@ReactTo({ name: 'notifications.when-order-scheduled-then-call-webhooks', on: OrderScheduled })
export class WhenOrderScheduledThenCallWebhooks implements Reaction<OrderScheduled> {
  command({ event, eventId, occurredAt }: EventEnvelope<OrderScheduled>): Command<unknown> {
    const { orderId } = event.payload;
    const data = { orderId, status: 'scheduled' };
    return new QueueWebhooks({ eventId, eventType: 'order.scheduled', occurredAt, data });
  }
}
