import { IsUUID } from 'class-validator';
import { type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ReportFileRecordView } from './report-file-record.view.js';

/** The signed PDF of one version of a report, by its own id. */
@UseCase('reporting.get-report-file')
@RequirePermission('reports.read')
export class GetReportFile extends Query<ReportFileRecordView> {
  @IsUUID()
  readonly fileId!: string;

  constructor(fields: Fields<GetReportFile>) {
    super(fields);
  }
}
