import type { Priority } from '../../../domain/priority.js';
import type { ReportStatus } from '../../../domain/report-status.js';
import type { PauseReason } from '../../../domain/turnaround.js';
import type { KeyImageView } from './key-image.view.js';

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
  readonly procedureCode!: string | null;
  readonly bodyPart!: string | null;
  readonly siteId!: string | null;
  readonly siteName!: string | null;
  readonly studyInstanceUid!: string;
  readonly studyDescription!: string | null;
  /** `yyyy-MM-dd`. */
  readonly performedOn!: string | null;
  readonly referrerName!: string | null;
  /** The images name another patient than the order: whoever reads must look first. */
  readonly patientMismatch!: boolean;
}

/** A pause of the time for a report; `until` is missing while it lasts. */
export class PauseView {
  /** ISO 8601. */
  readonly at!: string;
  readonly until?: string;
  readonly reason!: PauseReason;
  readonly byName!: string;
}

/** Why a study went from one reader to another. */
export class ReassignmentView {
  readonly fromName!: string | null;
  readonly toName!: string;
  readonly byName!: string;
  readonly reason!: string;
  /** ISO 8601. */
  readonly at!: string;
}

/** Why a study is read sooner or later than its order says. */
export class PriorityChangeView {
  readonly from!: Priority;
  readonly to!: Priority;
  readonly byId!: string;
  readonly byName!: string;
  readonly reason!: string;
  /** ISO 8601. */
  readonly at!: string;
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
  /** The report of the same study that ended before this one began. */
  readonly predecessorId!: string | null;
  /** The report that began after this one had ended. */
  readonly successorId!: string | null;
  readonly subject!: ReportSubjectView;
  readonly content!: ReportContentView;
  readonly addenda!: AddendumView[];
  /** In the order in which they are shown. */
  readonly keyImages!: KeyImageView[];
  readonly authorId!: string | null;
  readonly authorName!: string | null;
  readonly claimedBy!: string | null;
  readonly claimedByName!: string | null;
  readonly openedAt!: Date;
  readonly dueAt!: Date;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
  readonly withdrawnReason!: string | null;
  readonly withdrawnAt!: Date | null;
  readonly withdrawnByName!: string | null;
  readonly subspecialty!: string | null;
  /** Whether all images have come. */
  readonly readable!: boolean;
  /** Images came after it could be read, and nobody has looked at them. */
  readonly lateImagesAt!: Date | null;
  /** Why the time for it stands still. */
  readonly pause!: PauseView | null;
  readonly pauses!: PauseView[];
  readonly reassignments!: ReassignmentView[];
  /** Oldest first; the last one counts, whatever the order says. */
  readonly priorityChanges!: PriorityChangeView[];
  /** Who is to review what is preliminary. */
  readonly supervisorId!: string | null;
  readonly supervisorName!: string | null;
  /** The version whose signed PDF can be downloaded; null while there is none. */
  readonly documentRevision!: number | null;
  /** The file of that document in the files context. */
  readonly documentFileId!: string | null;
  /** Of its signature, PAdES baseline: B-T when a time-stamp server has stamped it. */
  readonly documentSignatureLevel!: 'B-B' | 'B-T' | null;
}
