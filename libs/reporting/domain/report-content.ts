/** The text of a report, section by section; plain text with line ends. */
export interface ReportContent {
  readonly clinicalInformation: string;
  readonly technique: string;
  readonly comparison: string;
  readonly findings: string;
  readonly impression: string;
}

export const EMPTY_CONTENT: ReportContent = {
  clinicalInformation: '',
  technique: '',
  comparison: '',
  findings: '',
  impression: '',
};

/** Whether it says anything that can be issued: findings or an impression. */
export function saysSomething(content: ReportContent): boolean {
  return content.findings.trim() !== '' || content.impression.trim() !== '';
}

/** A text added to a signed report, which itself stays as it was. */
export interface Addendum {
  readonly text: string;
  readonly authorId: string;
  readonly authorName: string;
  /** ISO 8601. */
  readonly at: string;
}
