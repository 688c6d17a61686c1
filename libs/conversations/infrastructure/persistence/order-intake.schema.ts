import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { OrderIntake } from '../../domain/order-intake.js';

export const OrderIntakeSchema = new EntitySchema<OrderIntake>({
  name: 'order-intake',
  target: OrderIntake,
  tableName: 'order_intake',
  columns: {
    ...aggregateColumns,
    conversationId: { type: 'uuid', name: 'conversation_id' },
    contactId: { type: 'uuid', name: 'contact_id' },
    request: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
