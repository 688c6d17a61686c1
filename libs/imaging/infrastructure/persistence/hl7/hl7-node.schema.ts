import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Hl7Node } from '../../../domain/hl7/hl7-node.js';

export const Hl7NodeSchema = new EntitySchema<Hl7Node>({
  name: 'hl7-node',
  target: Hl7Node,
  tableName: 'hl7_node',
  columns: {
    ...aggregateColumns,
    application: { type: 'text' },
    facility: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
