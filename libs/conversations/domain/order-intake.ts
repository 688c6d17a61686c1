import { AggregateRoot, newId } from '#kernel';
import { OrderIntakeCompleted } from '../contracts/events/order-intake-completed.event.js';
import type { OrderRequest } from './bot/intake/order-request.js';

/** A request for an examination as a person confirmed it to the bot. It does not change; the order made of it does. */
export class OrderIntake extends AggregateRoot {
  static readonly aggregateType = 'order-intake';

  conversationId!: string;
  contactId!: string;
  request!: OrderRequest;
  createdAt!: Date;

  static complete(fields: { conversationId: string; contactId: string; request: OrderRequest }): OrderIntake {
    const intake = new OrderIntake();
    intake.id = newId();
    intake.conversationId = fields.conversationId;
    intake.contactId = fields.contactId;
    intake.request = fields.request;
    intake.createdAt = new Date();
    const { id: intakeId, conversationId, contactId } = intake;
    intake.record(new OrderIntakeCompleted({ conversationId, contactId, intakeId }));
    return intake;
  }
}
