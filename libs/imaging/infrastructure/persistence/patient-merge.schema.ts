import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { PatientMerge } from '../../domain/patient-merge.js';

export const PatientMergeSchema = new EntitySchema<PatientMerge>({
  name: 'patient-merge',
  target: PatientMerge,
  tableName: 'patient_merge',
  columns: {
    ...aggregateColumns,
    survivorId: { type: 'uuid', name: 'survivor_id' },
    fromId: { type: 'uuid', name: 'from_id' },
    evidence: { type: 'text', nullable: true },
    author: { type: 'jsonb' },
    moved: { type: 'jsonb' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    undoneAt: { type: 'timestamptz', name: 'undone_at', nullable: true },
    undoneBy: { type: 'jsonb', name: 'undone_by', nullable: true },
    undoneReason: { type: 'text', name: 'undone_reason', nullable: true },
  },
});
