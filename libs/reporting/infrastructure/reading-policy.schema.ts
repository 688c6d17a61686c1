import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ReadingPolicy } from '../domain/reading-policy.js';

export const ReadingPolicySchema = new EntitySchema<ReadingPolicy>({
  name: 'reading-policy',
  target: ReadingPolicy,
  tableName: 'reading_policy',
  columns: {
    ...aggregateColumns,
    quietMinutes: { type: 'integer', name: 'quiet_minutes' },
    claimMinutes: { type: 'integer', name: 'claim_minutes' },
    assignmentMinutes: { type: 'integer', name: 'assignment_minutes' },
    warnPercent: { type: 'integer', name: 'warn_percent' },
    limits: { type: 'jsonb' },
    openings: { type: 'jsonb' },
    holidays: { type: 'jsonb' },
    subspecialties: { type: 'jsonb' },
    criticalMinutes: { type: 'jsonb', name: 'critical_minutes' },
  },
});
