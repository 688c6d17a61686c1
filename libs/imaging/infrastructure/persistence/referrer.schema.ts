import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Referrer } from '../../domain/referrer.js';

export const ReferrerSchema = new EntitySchema<Referrer>({
  name: 'referrer',
  target: Referrer,
  tableName: 'referrer',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    organization: { type: 'text', nullable: true },
    email: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    active: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
