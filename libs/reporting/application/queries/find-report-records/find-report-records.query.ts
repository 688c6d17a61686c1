import { type Fields, RecordQuery, RequirePermission, UseCase } from '#kernel';
import type { ReportRecordView } from './report-record.view.js';

/**
 * Reports for other systems, as they were issued: what is only drafted is not among them. Filters: `id`, `identifier` (the accession
 * number, or of `report`), `studyId`, `orderId`, `status` (FHIR's), `issuedAt`, `performedOn`, `readerId`, `updatedAt`. Sortable by `updatedAt`,
 * `issuedAt` and `performedOn`.
 */
@UseCase('reporting.find-report-records')
@RequirePermission('reports.read')
export class FindReportRecords extends RecordQuery<ReportRecordView> {
  constructor(fields: Fields<FindReportRecords>) {
    super(fields);
  }
}
