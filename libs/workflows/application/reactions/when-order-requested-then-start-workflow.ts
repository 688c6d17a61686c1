import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderRequested } from '#imaging/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** An order begins the workflow of its imaging request. */
@ReactTo({ name: 'workflows.when-order-requested-then-start-workflow', on: OrderRequested })
export class WhenOrderRequestedThenStartWorkflow implements Reaction<OrderRequested> {
  command({ event }: EventEnvelope<OrderRequested>): AdvanceWorkflow {
    return forOrder(event.payload.orderId);
  }
}
