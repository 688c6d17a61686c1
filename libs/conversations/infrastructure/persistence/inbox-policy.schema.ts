import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { InboxPolicy } from '../../domain/inbox/inbox-policy.js';

export const InboxPolicySchema = new EntitySchema<InboxPolicy>({
  name: 'inbox-policy',
  target: InboxPolicy,
  tableName: 'inbox_policy',
  columns: {
    ...aggregateColumns,
    assignment: { type: 'text' },
    capacity: { type: 'integer', nullable: true },
    participants: { type: 'jsonb', nullable: true },
    firstReply: { type: 'jsonb', name: 'first_reply' },
    resolution: { type: 'jsonb' },
    openings: { type: 'jsonb' },
    holidays: { type: 'jsonb' },
    outOfOffice: { type: 'jsonb', name: 'out_of_office' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
