import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { ReportView } from './report.view.js';

/** One report with its text. Software with an API key does not see drafts. */
@UseCase('reporting.get-report')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class GetReport extends Query<ReportView> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<GetReport>) {
    super(fields);
  }
}
