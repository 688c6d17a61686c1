import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ReportSigned } from '#reporting/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** A signed report is the workflow's `report`; a study without an order has no workflow. */
@ReactTo({ name: 'workflows.when-report-signed-then-report', on: ReportSigned })
export class WhenReportSignedThenReport implements Reaction<ReportSigned> {
  command({ event }: EventEnvelope<ReportSigned>): AdvanceWorkflow | null {
    const { orderId } = event.payload;
    return orderId === null ? null : forOrder(orderId, 'report');
  }
}
