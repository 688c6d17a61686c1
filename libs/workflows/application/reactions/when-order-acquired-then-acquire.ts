import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderAcquired } from '#imaging/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** The first images of an order are the workflow's `acquire`. */
@ReactTo({ name: 'workflows.when-order-acquired-then-acquire', on: OrderAcquired })
export class WhenOrderAcquiredThenAcquire implements Reaction<OrderAcquired> {
  command({ event }: EventEnvelope<OrderAcquired>): AdvanceWorkflow {
    return forOrder(event.payload.orderId, 'acquire');
  }
}
