import { type Fields, RequirePermission, SearchableQuery, UseCase } from '#kernel';
import type { ReportMacroView } from './report-macro.view.js';

/** The caller’s macros and the practice’s, by shortcut; `q` is looked for in shortcuts and texts. */
@UseCase('reporting.find-report-macros')
@RequirePermission('reports.write')
export class FindReportMacros extends SearchableQuery<ReportMacroView> {
  constructor(fields: Fields<FindReportMacros>) {
    super(fields);
  }
}
