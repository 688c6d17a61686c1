import type { Addendum, ReportContent } from './report-content.js';
import type { KeyImage } from './key-image.js';
import type { Discrepancy } from './preliminary-review.js';
import type { ReportChange } from './report-change.js';
import type { ReportStatus } from './report-status.js';
import type { ReportSubject } from './report-subject.js';

/** One issued version of a report, as it was: kept for ever and never changed. */
export interface ReportRevision {
  readonly reportId: string;
  /** 1 for the first version that was issued. */
  readonly revision: number;
  readonly status: ReportStatus;
  readonly change: ReportChange;
  readonly subject: ReportSubject;
  readonly content: ReportContent;
  readonly addenda: readonly Addendum[];
  /** In the order in which they are shown. */
  readonly keyImages: readonly KeyImage[];
  /** Why a signed report was changed. */
  readonly reason: string | null;
  readonly authorId: string | null;
  readonly authorName: string | null;
  readonly authorTitle: string | null;
  readonly authoredAt: Date | null;
  /** Null while the version is preliminary. */
  readonly signerId: string | null;
  readonly signerName: string | null;
  readonly signerTitle: string | null;
  /** Who was to review what was issued as preliminary. */
  readonly supervisorId: string | null;
  readonly supervisorName: string | null;
  /** What the signer thought of the preliminary report; null where there was none, or it was not said. */
  readonly discrepancy: Discrepancy | null;
  readonly discrepancyNote: string | null;
  readonly issuedAt: Date;
}
