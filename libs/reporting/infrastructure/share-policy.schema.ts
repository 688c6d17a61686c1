import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { SharePolicy } from '../domain/share-policy.js';

export const SharePolicySchema = new EntitySchema<SharePolicy>({
  name: 'share-policy',
  target: SharePolicy,
  tableName: 'share_policy',
  columns: {
    ...aggregateColumns,
    audiences: { type: 'jsonb' },
    tellOfAmendments: { type: 'boolean', name: 'tell_of_amendments' },
    quietHours: { type: 'jsonb', name: 'quiet_hours', nullable: true },
  },
});
