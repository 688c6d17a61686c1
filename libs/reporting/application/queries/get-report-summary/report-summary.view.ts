import type { ReportStatus } from '../../../domain/report-status.js';

/** What other contexts may know of a report. */
export class ReportSummaryView {
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly studyId!: string;
  readonly status!: ReportStatus;
  readonly revision!: number;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
}
