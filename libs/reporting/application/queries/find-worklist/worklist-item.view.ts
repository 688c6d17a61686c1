import type { Priority } from '../../../domain/priority.js';

export const WORKLIST_STATES = ['unread', 'claimed', 'drafted', 'preliminary'] as const;

/** How far the reading of a study has come. */
export type WorklistState = (typeof WORKLIST_STATES)[number];

/** A study that waits for its signed report. */
export class WorklistItemView {
  readonly reportId!: string;
  readonly version!: number;
  readonly state!: WorklistState;
  readonly priority!: Priority;
  readonly studyId!: string;
  readonly orderId!: string | null;
  readonly patientName!: string;
  readonly patientNumber!: string | null;
  /** The images name another patient than the order: whoever reads must look first. */
  readonly patientMismatch!: boolean;
  readonly accessionNumber!: string | null;
  readonly modality!: string | null;
  readonly procedureName!: string | null;
  readonly studyDescription!: string | null;
  /** When the study arrived. */
  readonly openedAt!: Date;
  /** When the signed report is due. */
  readonly dueAt!: Date;
  /** Whether that time has passed. */
  readonly overdue!: boolean;
  /** Who reads it now. */
  readonly claimedBy!: string | null;
  readonly claimedByName!: string | null;
}
