import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Min } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { ReportFileView } from './report-file.view.js';

/** Where the signed PDF of a report lies: of its newest version that has one, or of the version asked for. */
@UseCase('reporting.get-report-document')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class GetReportDocument extends Query<ReportFileView> {
  @IsUUID()
  readonly reportId!: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  readonly revision?: number;

  constructor(fields: Fields<GetReportDocument>) {
    super(fields);
  }
}
