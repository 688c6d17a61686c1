import { type Fields, RecordQuery, RequirePermission, RestrictFields, UseCase } from '#kernel';
import { CONTACT_RIGHTS } from '../get-patient/contact-rights.js';
import type { PatientRecordView } from './patient-record.view.js';

/**
 * Patients for other systems, merged ones included. Filters: `id`, `identifier`, `name`, `family`, `given`, `birthDate`, `gender`,
 * `active`, `updatedAt`; `phone` and `email` for those who may see them. Sortable by `updatedAt`.
 */
@UseCase('imaging.find-patient-records')
@RequirePermission('patients.read')
@RestrictFields(CONTACT_RIGHTS)
export class FindPatientRecords extends RecordQuery<PatientRecordView> {
  constructor(fields: Fields<FindPatientRecords>) {
    super(fields);
  }
}
