import type { ReportContent } from '../report-content.js';

/** What a check looks at. */
export interface CheckedReport {
  readonly content: ReportContent;
  /** Administrative sex as DICOM (M, F, O), HL7 and words tell it. */
  readonly patientSex: string | null;
  /** What was asked for, or what the images say they are. */
  readonly procedure: string;
  /** The practice's calendar day, YYYY-MM-DD. */
  readonly today: string;
}
