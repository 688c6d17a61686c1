import { IsUUID } from 'class-validator';
import { type Fields, Query, SystemOnly, UseCase } from '#kernel';
import type { ReportSummaryView } from './report-summary.view.js';

/** What other contexts may know of a report: where it stands, and nothing of what it says. */
@UseCase('reporting.get-report-summary')
@SystemOnly()
export class GetReportSummary extends Query<ReportSummaryView> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<GetReportSummary>) {
    super(fields);
  }
}
