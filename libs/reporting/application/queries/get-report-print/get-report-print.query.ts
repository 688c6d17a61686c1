import { IsInt, IsUUID, Min } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ReportPrint } from './report-print.js';

/** Everything that the document of one version shows. */
@UseCase('reporting.get-report-print')
@SystemOnly()
export class GetReportPrint extends Query<ReportPrint> {
  @IsUUID()
  readonly reportId!: string;

  @IsInt()
  @Min(1)
  readonly revision!: number;

  constructor(fields: Fields<GetReportPrint>) {
    super(fields);
  }
}
