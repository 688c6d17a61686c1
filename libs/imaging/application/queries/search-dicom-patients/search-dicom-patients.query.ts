import { IsInt, IsObject, Max, Min } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { QidoFilter } from '../search-dicom/qido-filter.js';
import type { QidoKey } from '../search-dicom/qido-keys.js';
import type { DicomPatientHit } from './dicom-patient-hit.js';

/** A page of patients. */
export interface DicomPatientsResult {
  readonly hits: readonly DicomPatientHit[];
  /** There are more after them. */
  readonly more: boolean;
}

/**
 * Searches patients by what their studies say of them (the PATIENT level of PS3.4, C.6.1.1.2), those of the newest studies
 * first. Patients without a Patient ID cannot be told from each other and are left out.
 */
@UseCase('imaging.search-dicom-patients')
@RequirePermission('studies.read', 'studies.read-granted')
export class SearchDicomPatients extends Query<DicomPatientsResult> {
  /** What has to match, by name of the key; of the study level. */
  @IsObject()
  readonly filters!: Readonly<Partial<Record<QidoKey, QidoFilter>>>;

  @IsInt()
  @Min(1)
  @Max(1000)
  readonly limit!: number;

  @IsInt()
  @Min(0)
  @Max(1_000_000_000)
  readonly offset!: number;

  constructor(fields: Fields<SearchDicomPatients>) {
    super(fields);
  }
}
