import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { ReportRevisionView } from './report-revision.view.js';

/** Every issued version of a report, oldest first. */
@UseCase('reporting.find-report-revisions')
@RequirePermission('reports.read')
@CheckResource(ReadableReports)
export class FindReportRevisions extends Query<ReportRevisionView[]> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<FindReportRevisions>) {
    super(fields);
  }
}
