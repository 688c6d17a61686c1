import type { ReportStatus } from '../../../domain/report-status.js';
import type { AddendumView, ReportContentView, ReportSubjectView } from '../get-report/report.view.js';

/** One issued version of a report, as it was. */
export class ReportRevisionView {
  readonly revision!: number;
  readonly status!: ReportStatus;
  readonly subject!: ReportSubjectView;
  readonly content!: ReportContentView;
  readonly addenda!: AddendumView[];
  /** Why a signed report was changed. */
  readonly reason!: string | null;
  readonly authorName!: string | null;
  /** Null while the version is preliminary. */
  readonly signerName!: string | null;
  readonly issuedAt!: Date;
}
