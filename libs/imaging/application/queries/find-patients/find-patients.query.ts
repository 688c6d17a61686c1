import { IsBoolean, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Fields, RequirePermission, RestrictFields, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { CONTACT_RIGHTS } from '../get-patient/contact-rights.js';
import type { PatientView } from '../get-patient/patient.view.js';

/** Patients, newest first, without the merged ones; `q` is looked for in names, accents aside, and numbers. Sortable by `createdAt` and `name`. */
@UseCase('imaging.find-patients')
@RequirePermission('patients.read')
@RestrictFields(CONTACT_RIGHTS)
export class FindPatients extends SearchableQuery<PatientView> {
  /** Only patients whom staff have, or have not, checked. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly verified?: boolean;

  /** Only the patient who has this identifier, exactly, whoever gave it out. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly identifier?: string;

  /** Who gave out `identifier`; empty for the practice itself. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  readonly issuer?: string;

  constructor(fields: Fields<FindPatients>) {
    super(fields);
  }
}
