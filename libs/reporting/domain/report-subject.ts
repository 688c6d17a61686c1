import type { PatientClass } from './patient-class.js';

/**
 * Who and what a report is about, as imaging told it. It is kept with the report, because a report must show what was
 * known when it was signed, and because the worklist is searched by it.
 */
export interface ReportSubject {
  readonly patientName: string;
  readonly patientNumber: string | null;
  /** `yyyy-MM-dd`. */
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  /** Left out of what was written down before it was known. */
  readonly patientClass?: PatientClass | null;
  readonly accessionNumber: string | null;
  readonly procedureName: string | null;
  readonly modality: string | null;
  readonly procedureCode: string | null;
  readonly bodyPart: string | null;
  readonly siteId: string | null;
  readonly siteName: string | null;
  readonly studyInstanceUid: string;
  readonly studyDescription: string | null;
  /** The day of the examination, `yyyy-MM-dd`. */
  readonly performedOn: string | null;
  readonly referrerName: string | null;
  /** The images name another patient than the order: whoever reads must look first. */
  readonly patientMismatch: boolean;
}
