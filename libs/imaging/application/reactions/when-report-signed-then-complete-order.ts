import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportSigned } from '#reporting/contracts';
import { CompleteOrder } from '../commands/complete-order/complete-order.command.js';

/** With its report an order is done. */
@ReactTo({ name: 'imaging.when-report-signed-then-complete-order', on: ReportSigned })
export class WhenReportSignedThenCompleteOrder implements Reaction<ReportSigned> {
  command({ event }: EventEnvelope<ReportSigned>): Command<unknown> | null {
    const { orderId } = event.payload;
    return orderId === null ? null : new CompleteOrder({ orderId });
  }
}
