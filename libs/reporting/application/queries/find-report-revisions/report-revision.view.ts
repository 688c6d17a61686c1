import type { Discrepancy } from '../../../domain/preliminary-review.js';
import type { ReportChange } from '../../../domain/report-change.js';
import type { ReportStatus } from '../../../domain/report-status.js';
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
}
