import type { ReportContent } from '../../report-content.js';
import { checkReport } from '../check-report.js';
import type { CheckedReport } from '../checked-report.js';

/** What is known beside the text. */
export type About = Partial<Omit<CheckedReport, 'content'>>;

const complete: ReportContent = {
  clinicalInformation: 'Cough.',
  technique: 'CT.',
  comparison: 'None.',
  findings: 'Clear.',
  impression: 'Normal.',
};

/** The codes of the warnings, with what they point at. */
export function warningsOf(content: Partial<ReportContent>, about: About = {}): string[] {
  const text = { ...complete, ...content };
  const report = { content: text, patientSex: null, procedure: 'CT', today: '2026-11-21', ...about };
  return checkReport(report).map(({ code, section, start, end }) =>
    start === null || end === null || section === null ? code : `${code}: ${text[section].slice(start, end)}`,
  );
}
