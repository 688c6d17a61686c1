import { type Command, type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportWithdrawn } from '#reporting/contracts';
import { ReopenOrder } from '../commands/reopen-order/reopen-order.command.js';

/** An order whose signed report turned out to be wrong waits for another one. */
@ReactTo({ name: 'imaging.when-report-withdrawn-then-reopen-order', on: ReportWithdrawn })
export class WhenReportWithdrawnThenReopenOrder implements Reaction<ReportWithdrawn> {
  command({ event }: EventEnvelope<ReportWithdrawn>): Command<unknown> | null {
    const { orderId, studyId, status } = event.payload;
    return orderId && status === 'entered-in-error' ? new ReopenOrder({ orderId, studyId }) : null;
  }
}
