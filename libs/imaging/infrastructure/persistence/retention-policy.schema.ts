import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { RetentionPolicy } from '../../domain/retention-policy.js';

export const RetentionPolicySchema = new EntitySchema<RetentionPolicy>({
  name: 'retention-policy',
  target: RetentionPolicy,
  tableName: 'retention_policy',
  columns: {
    ...aggregateColumns,
    years: { type: 'integer', nullable: true },
    rules: { type: 'jsonb' },
    minorsUntilAge: { type: 'integer', name: 'minors_until_age', nullable: true },
    deletes: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
