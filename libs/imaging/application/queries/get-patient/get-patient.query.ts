import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { PatientView } from './patient.view.js';

/** One patient, also one who was merged into another. */
@UseCase('imaging.get-patient')
@RequirePermission('patients.read')
export class GetPatient extends Query<PatientView> {
  @IsUUID()
  readonly patientId!: string;

  constructor(fields: Fields<GetPatient>) {
    super(fields);
  }
}
