import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, RestrictFields, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { CONTACT_RIGHTS } from '../get-patient/contact-rights.js';
import type { PatientView } from '../get-patient/patient.view.js';

/** Patients, newest first, without the merged ones; `q` is looked for in names and numbers. Sortable by `createdAt` and `name`. */
@UseCase('imaging.find-patients')
@RequirePermission('patients.read')
@RestrictFields(CONTACT_RIGHTS)
export class FindPatients extends SearchableQuery<PatientView> {
  /** Only patients whom staff have, or have not, checked. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly verified?: boolean;

  constructor(fields: Fields<FindPatients>) {
    super(fields);
  }
}
