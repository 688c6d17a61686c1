import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, RestrictFields, UseCase } from '#kernel';
import { CONTACT_RIGHTS } from './contact-rights.js';
import type { PatientView } from './patient.view.js';

/** One patient, also one who was merged into another. */
@UseCase('imaging.get-patient')
@RequirePermission('patients.read')
@RestrictFields(CONTACT_RIGHTS)
export class GetPatient extends Query<PatientView> {
  @IsUUID()
  readonly patientId!: string;

  constructor(fields: Fields<GetPatient>) {
    super(fields);
  }
}
