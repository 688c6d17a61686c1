export const REPORT_STATUSES = [
  'draft',
  'preliminary',
  'final',
  'amended',
  'cancelled',
  'entered-in-error',
] as const;

/**
 * Where a report stands, in the terms of FHIR DiagnosticReport.status: cancelled ends one that was never signed,
 * entered-in-error one that was. Amended never returns to final.
 */
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Whether it was verified by a signature and still holds. */
export const isSigned = (status: ReportStatus): boolean => status === 'final' || status === 'amended';

/** Whether it can still be written. */
export const isOpen = (status: ReportStatus): boolean => status === 'draft' || status === 'preliminary';
