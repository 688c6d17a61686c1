import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { ResultDelivered } from '#notifications/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** The first delivered result ends the workflow. */
@ReactTo({ name: 'workflows.when-result-delivered-then-deliver', on: ResultDelivered })
export class WhenResultDeliveredThenDeliver implements Reaction<ResultDelivered> {
  command({ event }: EventEnvelope<ResultDelivered>): AdvanceWorkflow {
    return forOrder(event.payload.orderId, 'deliver');
  }
}
