import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderReopened } from '#imaging/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** An order whose images were another's waits for its own: the workflow's `reopen`. */
@ReactTo({ name: 'workflows.when-order-reopened-then-reopen', on: OrderReopened })
export class WhenOrderReopenedThenReopen implements Reaction<OrderReopened> {
  command({ event }: EventEnvelope<OrderReopened>): AdvanceWorkflow {
    return forOrder(event.payload.orderId, 'reopen');
  }
}
