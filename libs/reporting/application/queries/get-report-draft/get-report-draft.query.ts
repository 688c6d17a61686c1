import { IsInt, IsUUID, Min } from 'class-validator';
import { CheckResource, type Fields, Query, RequirePermission, UseCase } from '#kernel';
import type { ReportDraftView } from '../find-report-drafts/report-draft.view.js';
import { ReadableReports } from '../../services/readable-reports.js';

/** One draft of a report with its text. */
@UseCase('reporting.get-report-draft')
@RequirePermission('reports.write')
@CheckResource(ReadableReports)
export class GetReportDraft extends Query<ReportDraftView> {
  @IsUUID()
  readonly reportId!: string;

  /** Which draft. */
  @IsInt()
  @Min(1)
  readonly number!: number;

  constructor(fields: Fields<GetReportDraft>) {
    super(fields);
  }
}
