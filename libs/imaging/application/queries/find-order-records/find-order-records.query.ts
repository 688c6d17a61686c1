import { type Fields, RecordQuery, RequirePermission, UseCase } from '#kernel';
import type { OrderRecordView } from './order-record.view.js';

/**
 * Orders for other systems. Filters: `id`, `identifier` (the accession number, which nobody issues, or a placer's number), `patientId`,
 * `referrerId`, `status`, `priority`, `code`, `createdAt`, `appointmentAt`, `updatedAt`. Sortable by `updatedAt` and `createdAt`.
 */
@UseCase('imaging.find-order-records')
@RequirePermission('orders.read')
export class FindOrderRecords extends RecordQuery<OrderRecordView> {
  constructor(fields: Fields<FindOrderRecords>) {
    super(fields);
  }
}
