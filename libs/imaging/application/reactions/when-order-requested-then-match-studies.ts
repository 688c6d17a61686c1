import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderRequested } from '../../contracts/events/order-requested.event.js';
import { MatchOrder } from '../commands/match-order/match-order.command.js';

/** Studies may come before their order: in an emergency, or when another system sends the order late. */
@ReactTo({ name: 'imaging.when-order-requested-then-match-studies', on: OrderRequested })
export class WhenOrderRequestedThenMatchStudies implements Reaction<OrderRequested> {
  command({ event }: EventEnvelope<OrderRequested>): Command<unknown> {
    return new MatchOrder({ orderId: event.payload.orderId });
  }
}
