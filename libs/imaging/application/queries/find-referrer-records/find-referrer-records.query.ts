import { type Fields, RecordQuery, RequirePermission, UseCase } from '#kernel';
import type { ReferrerRecordView } from './referrer-record.view.js';

/** Referrers for other systems. Filters: `id`, `identifier`, `name`, `email`, `active`, `updatedAt`. Sortable by `updatedAt`. */
@UseCase('imaging.find-referrer-records')
@RequirePermission('orders.read')
export class FindReferrerRecords extends RecordQuery<ReferrerRecordView> {
  constructor(fields: Fields<FindReferrerRecords>) {
    super(fields);
  }
}
