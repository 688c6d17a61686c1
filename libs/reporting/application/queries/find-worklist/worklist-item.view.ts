import type { PatientClass } from '../../../domain/patient-class.js';
import type { Priority } from '../../../domain/priority.js';
import type { PauseReason } from '../../../domain/turnaround.js';

export const WORKLIST_STATES = ['unread', 'claimed', 'drafted', 'preliminary'] as const;

/** How far the reading of a study has come. */
export type WorklistState = (typeof WORKLIST_STATES)[number];

/** A study that waits for its signed report. */
export class WorklistItemView {
  readonly reportId!: string;
  readonly version!: number;
  readonly state!: WorklistState;
  readonly priority!: Priority;
  /** How the patient came to the examination, where the order says so. */
  readonly patientClass!: PatientClass | null;
  /** Whose field it is, by the rules of the practice. */
  readonly subspecialty!: string | null;
  readonly studyId!: string;
  readonly orderId!: string | null;
  /** The cancelled or withdrawn report of the same study, which is read again. */
  readonly predecessorId!: string | null;
  readonly patientName!: string;
  readonly patientNumber!: string | null;
  /** The images name another patient than the order: whoever reads must look first. */
  readonly patientMismatch!: boolean;
  readonly accessionNumber!: string | null;
  readonly modality!: string | null;
  readonly bodyPart!: string | null;
  readonly siteName!: string | null;
  readonly procedureName!: string | null;
  readonly studyDescription!: string | null;
  /** The day of the examination, `yyyy-MM-dd`. */
  readonly performedOn!: string | null;
  /** When the study arrived. */
  readonly openedAt!: Date;
  /** Whether all images have come. */
  readonly readable!: boolean;
  /** Images came after it could be read, and nobody has looked at them. */
  readonly lateImagesAt!: Date | null;
  /** When the signed report is due; while the time stands still, without what is left of the pause. */
  readonly dueAt!: Date;
  /** Whether that time has passed. */
  readonly overdue!: boolean;
  /** Whether most of it has. */
  readonly atRisk!: boolean;
  /** What reading waits for while the time stands still. */
  readonly pausedFor!: PauseReason | null;
  /** Nobody was told of a critical finding in its time, or nobody confirmed it in theirs. */
  readonly criticalOverdue!: boolean;
  /** Who reads it now. */
  readonly claimedBy!: string | null;
  readonly claimedByName!: string | null;
  readonly claimExpiresAt!: Date | null;
  /** Who wrote it so far. */
  readonly authorName!: string | null;
  /** Who is to review what is preliminary. */
  readonly supervisorId!: string | null;
  readonly supervisorName!: string | null;
}
