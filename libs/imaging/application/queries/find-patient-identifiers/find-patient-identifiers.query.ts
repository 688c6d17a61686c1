import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { PatientIdentifierView } from './patient-identifier.view.js';

/** All identifiers of a patient, the usual one first; none of one who was merged into another. */
@UseCase('imaging.find-patient-identifiers')
@RequirePermission('patients.read')
export class FindPatientIdentifiers extends Query<PatientIdentifierView[]> {
  @IsUUID()
  readonly patientId!: string;

  constructor(fields: Fields<FindPatientIdentifiers>) {
    super(fields);
  }
}
