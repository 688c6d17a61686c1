import type { Report } from '../../domain/report.js';
import type { ReportChecks } from './report-checks.js';
import type { ReportWrittenView } from './report-written.view.js';

/** Where a report stands, with what to look at before it is signed. */
export async function writtenView(checks: ReportChecks, report: Report): Promise<ReportWrittenView> {
  const { state, text: content, about: subject, imagesMissed } = report;
  return { ...state, warnings: await checks.of({ content, subject, imagesMissed }) };
}
