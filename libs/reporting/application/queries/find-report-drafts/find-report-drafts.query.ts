import { IsUUID } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import { ReadableReports } from '../../services/readable-reports.js';
import type { ReportDraftItemView } from './report-draft.view.js';

/** The drafts of a report, newest first; at most the newest 500. */
@UseCase('reporting.find-report-drafts')
@RequirePermission('reports.write')
@CheckResource(ReadableReports)
export class FindReportDrafts extends Query<ReportDraftItemView[]> {
  @IsUUID()
  readonly reportId!: string;

  constructor(fields: Fields<FindReportDrafts>) {
    super(fields);
  }
}
