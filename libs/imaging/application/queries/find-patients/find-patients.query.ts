import { IsBoolean, IsOptional } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import type { PatientView } from '../get-patient/patient.view.js';

/** Patients, newest first, without the merged ones; `q` is looked for in names and numbers. Sortable by `createdAt` and `name`. */
@UseCase('imaging.find-patients')
@RequirePermission('patients.read')
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
