import type { ReportDocumentStatus } from '../../application/services/report-document.js';

/** Every fixed word of a report in one language. */
export interface ReportLabels {
  readonly report: string;
  readonly status: Readonly<Record<ReportDocumentStatus, string>>;
  readonly statusNote: Readonly<Record<ReportDocumentStatus, string>>;
  readonly patient: string;
  readonly patientId: string;
  readonly birthDate: string;
  readonly sex: string;
  readonly sexes: Readonly<Record<'female' | 'male' | 'other' | 'unknown', string>>;
  readonly examination: string;
  readonly accessionNumber: string;
  readonly performedOn: string;
  readonly modality: string;
  readonly referrer: string;
  readonly clinicalInformation: string;
  readonly technique: string;
  readonly comparison: string;
  readonly findings: string;
  readonly impression: string;
  readonly addendum: string;
  readonly keyImages: string;
  readonly keyImage: string;
  readonly notDrawn: string;
  readonly amendment: string;
  readonly withdrawal: string;
  readonly replaces: string;
  readonly author: string;
  readonly resident: string;
  readonly signer: string;
  readonly reviewer: string;
  readonly discrepancy: Readonly<Record<'minor' | 'major', string>>;
  readonly version: string;
  readonly page: string;
  readonly of: string;
  readonly sealed: string;
  readonly verify: string;
  readonly qrCode: string;
}
