import { IsUUID } from 'class-validator';
import { type Fields, PagedQuery, RequirePermission, UseCase } from '#kernel';
import type { ReportDeliveryView } from './report-delivery.view.js';

/** Who was given a report: its share links, newest first, with what was sent about each. */
@UseCase('notifications.find-report-deliveries')
@RequirePermission('notifications.read')
export class FindReportDeliveries extends PagedQuery<ReportDeliveryView> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<FindReportDeliveries>) {
    super(fields);
  }
}
