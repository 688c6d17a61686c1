import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderScheduled } from '../../contracts/events/order-scheduled.event.js';
import { MatchOrder } from '../commands/match-order/match-order.command.js';

/** With its appointment an order may be the one of a study that came without an accession number. */
@ReactTo({ name: 'imaging.when-order-scheduled-then-match-studies', on: OrderScheduled })
export class WhenOrderScheduledThenMatchStudies implements Reaction<OrderScheduled> {
  command({ event }: EventEnvelope<OrderScheduled>): Command<unknown> {
    return new MatchOrder({ orderId: event.payload.orderId });
  }
}
