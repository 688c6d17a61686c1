import { type Fields, OnPrimary, Query, RequirePermission, UseCase } from '#kernel';
import type { ReportLayoutView } from './report-layout.view.js';

/** What the practice has decided about how its reports look, or what holds while it has not. */
@UseCase('reporting.get-report-layout')
@OnPrimary()
@RequirePermission('reports.read', 'report-layout.manage')
export class GetReportLayout extends Query<ReportLayoutView> {
  constructor(fields: Fields<GetReportLayout> = {}) {
    super(fields);
  }
}
