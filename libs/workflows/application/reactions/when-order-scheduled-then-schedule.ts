import { type EventEnvelope, type Reaction, ReactTo } from '#kernel';
import { OrderScheduled } from '#imaging/contracts';
import type { AdvanceWorkflow } from '../commands/advance-workflow/advance-workflow.command.js';
import { forOrder } from './for-order.js';

/** An appointment, made or moved, is the workflow's `schedule`; its timers start anew. */
@ReactTo({ name: 'workflows.when-order-scheduled-then-schedule', on: OrderScheduled })
export class WhenOrderScheduledThenSchedule implements Reaction<OrderScheduled> {
  command({ event }: EventEnvelope<OrderScheduled>): AdvanceWorkflow {
    const { orderId, appointmentAt } = event.payload;
    return forOrder(orderId, 'schedule', { appointmentAt });
  }
}
