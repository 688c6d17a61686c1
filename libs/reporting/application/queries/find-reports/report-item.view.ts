import type { Priority } from '../../../domain/priority.js';
import type { ReportStatus } from '../../../domain/report-status.js';

/** A report in a list, without its text. */
export class ReportItemView {
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
  readonly patientName!: string;
  readonly patientNumber!: string | null;
  readonly accessionNumber!: string | null;
  readonly modality!: string | null;
  readonly studyDescription!: string | null;
  readonly openedAt!: Date;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
  /** Images came after it could be read, and nobody has looked at them. */
  readonly lateImagesAt!: Date | null;
}
