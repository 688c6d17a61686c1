import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { PatientMergeView } from './patient-merge.view.js';

/** The merges that a patient took part in, also those that were undone, newest first. */
@UseCase('imaging.find-patient-merges')
@RequirePermission('patients.read')
export class FindPatientMerges extends Query<PatientMergeView[]> {
  @IsUUID()
  readonly patientId!: string;

  constructor(fields: Fields<FindPatientMerges>) {
    super(fields);
  }
}
