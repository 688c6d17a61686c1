import { IsBoolean, IsIn, IsOptional, IsUUID } from 'class-validator';
import { type Fields, RequirePermission, SearchableQuery, ToBoolean, UseCase } from '#kernel';
import { REPORT_STATUSES, type ReportStatus } from '../../../domain/report-status.js';
import type { ReportItemView } from './report-item.view.js';

/**
 * Reports, newest first; `q` is looked for in the patient's name and number and the accession number. Sortable by
 * `openedAt` and `patientName`. Software with an API key does not see drafts.
 */
@UseCase('reporting.find-reports')
@RequirePermission('reports.read')
export class FindReports extends SearchableQuery<ReportItemView> {
  @IsOptional()
  @IsIn(REPORT_STATUSES)
  readonly status?: ReportStatus;

  @IsOptional()
  @IsUUID()
  readonly orderId?: string;

  @IsOptional()
  @IsUUID()
  readonly studyId?: string;

  /** Only those whose images came late and were not looked at, signed or not. */
  @IsOptional()
  @ToBoolean()
  @IsBoolean()
  readonly lateImages?: boolean;

  constructor(fields: Fields<FindReports>) {
    super(fields);
  }
}
