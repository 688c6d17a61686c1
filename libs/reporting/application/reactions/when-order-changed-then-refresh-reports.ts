import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderChanged } from '#imaging/contracts';
import { RefreshReports } from '../commands/refresh-reports/refresh-reports.command.js';

/** A report waits as urgently as its order says by now. */
@ReactTo({ name: 'reporting.when-order-changed-then-refresh-reports', on: OrderChanged })
export class WhenOrderChangedThenRefreshReports implements Reaction<OrderChanged> {
  command({ event }: EventEnvelope<OrderChanged>): Command<unknown> {
    return new RefreshReports({ orderId: event.payload.orderId });
  }
}
