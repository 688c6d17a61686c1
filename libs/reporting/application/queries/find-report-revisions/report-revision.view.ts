import type { Discrepancy } from '../../../domain/preliminary-review.js';
import type { ReportChange } from '../../../domain/report-change.js';
import type { ReportStatus } from '../../../domain/report-status.js';
import type { KeyImageView } from '../get-report/key-image.view.js';
import type { AddendumView, ReportContentView, ReportSubjectView } from '../get-report/report.view.js';

/** One issued version of a report, as it was. */
export class ReportRevisionView {
  readonly revision!: number;
  readonly status!: ReportStatus;
  /** How it came about; null for versions from before that was noted. */
  readonly change!: ReportChange | null;
  readonly subject!: ReportSubjectView;
  readonly content!: ReportContentView;
  readonly addenda!: AddendumView[];
  /** In the order in which they are shown. */
  readonly keyImages!: KeyImageView[];
  /** Why a signed report was changed. */
  readonly reason!: string | null;
  readonly authorName!: string | null;
  readonly authorTitle!: string | null;
  readonly authoredAt!: Date | null;
  /** Null while the version is preliminary. */
  readonly signerName!: string | null;
  readonly signerTitle!: string | null;
  /** Who was to review what was preliminary. */
  readonly supervisorName!: string | null;
  /** What the signer thought of the preliminary report of somebody else. */
  readonly discrepancy!: Discrepancy | null;
  readonly discrepancyNote!: string | null;
  readonly issuedAt!: Date;
  /** The file of its signed PDF in the files context; null while there is none, as the following. */
  readonly documentFileId!: string | null;
  /** Of the signed PDF; hex. */
  readonly documentSha256!: string | null;
  /** PAdES baseline: B-T when a time-stamp server has stamped the signature. */
  readonly signatureLevel!: 'B-B' | 'B-T' | null;
  /** By the time-stamp server; null for B-B. */
  readonly timeStampedAt!: Date | null;
  /** Printed in the PDF, for the public page that verifies it; null for documents from before there were codes. */
  readonly verificationCode!: string | null;
}
