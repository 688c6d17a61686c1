import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderCancelled } from '#imaging/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** A cancelled order ends its workflow. */
@ReactTo({ name: 'workflows.when-order-cancelled-then-cancel', on: OrderCancelled })
export class WhenOrderCancelledThenCancel implements Reaction<OrderCancelled> {
  command({ event }: EventEnvelope<OrderCancelled>): AdvanceWorkflow {
    return forOrder(event.payload.orderId, 'cancel');
  }
}
