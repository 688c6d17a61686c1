import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { TextWarningView } from '../../services/report-written.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** What to look at before a report is signed. It keeps nobody from signing. */
@UseCase('reporting.get-report-checks')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class GetReportChecks extends Query<TextWarningView[]> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<GetReportChecks>) {
    super(fields);
  }
}
