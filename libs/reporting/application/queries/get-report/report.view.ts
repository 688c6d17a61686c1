import type { Priority } from '../../../domain/priority.js';
import type { ReportStatus } from '../../../domain/report-status.js';

/** The sections of a report's text. */
export class ReportContentView {
  readonly clinicalInformation!: string;
  readonly technique!: string;
  readonly comparison!: string;
  readonly findings!: string;
  readonly impression!: string;
}

/** A text added after the report was signed. */
export class AddendumView {
  readonly text!: string;
  readonly authorId!: string;
  readonly authorName!: string;
  /** ISO 8601. */
  readonly at!: string;
}

/** Who and what a report is about. */
export class ReportSubjectView {
  readonly patientName!: string;
  readonly patientNumber!: string | null;
  /** `yyyy-MM-dd`. */
  readonly patientBirthDate!: string | null;
  readonly patientSex!: string | null;
  readonly accessionNumber!: string | null;
  readonly procedureName!: string | null;
  readonly modality!: string | null;
  readonly studyInstanceUid!: string;
  readonly studyDescription!: string | null;
  /** `yyyy-MM-dd`. */
  readonly performedOn!: string | null;
  readonly referrerName!: string | null;
  /** The images name another patient than the order: whoever reads must look first. */
  readonly patientMismatch!: boolean;
}

/** A report with its text. */
export class ReportView {
  readonly id!: string;
  readonly version!: number;
  readonly status!: ReportStatus;
  /** The number of the newest issued version; 0 before there is one. */
  readonly revision!: number;
  readonly priority!: Priority;
  readonly studyId!: string;
  readonly orderId!: string | null;
  readonly subject!: ReportSubjectView;
  readonly content!: ReportContentView;
  readonly addenda!: AddendumView[];
  readonly authorId!: string | null;
  readonly authorName!: string | null;
  readonly claimedBy!: string | null;
  readonly claimedByName!: string | null;
  readonly openedAt!: Date;
  readonly dueAt!: Date;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
  readonly withdrawnReason!: string | null;
  /** The version whose signed PDF can be downloaded; null while there is none. */
  readonly documentRevision!: number | null;
  /** The file of that document in the files context. */
  readonly documentFileId!: string | null;
}
