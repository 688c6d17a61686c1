import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { MatchingPolicy } from '../../domain/matching-policy.js';

export const MatchingPolicySchema = new EntitySchema<MatchingPolicy>({
  name: 'matching-policy',
  target: MatchingPolicy,
  tableName: 'matching_policy',
  columns: {
    ...aggregateColumns,
    onConflict: { type: 'text', name: 'on_conflict' },
    withoutAccession: { type: 'text', name: 'without_accession' },
    days: { type: 'integer' },
    linkPatients: { type: 'boolean', name: 'link_patients' },
    ownIssuers: { type: 'text', array: true, name: 'own_issuers' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
