import { type Fields, RecordQuery, RequirePermission, UseCase } from '#kernel';
import type { StudyRecordView } from './study-record.view.js';

/**
 * Studies for other systems, with their series. Filters: `id`, `identifier` (of `uid` or `accession`), `patientId`,
 * `orderId`, `studyDate`, `modality`, `status`, `updatedAt`. Sortable by `receivedAt` (the default, newest first), `studyDate` and `updatedAt`.
 */
@UseCase('imaging.find-study-records')
@RequirePermission('studies.read', 'studies.read-granted')
export class FindStudyRecords extends RecordQuery<StudyRecordView> {
  constructor(fields: Fields<FindStudyRecords>) {
    super(fields);
  }
}
