import { EntitySchema } from 'typeorm';
import { mergeColumns } from '#platform/database/merge-columns';
import { PatientMerge } from '../../domain/patient-merge.js';

export const PatientMergeSchema = new EntitySchema<PatientMerge>({
  name: 'patient-merge',
  target: PatientMerge,
  tableName: 'patient_merge',
  columns: mergeColumns,
});
