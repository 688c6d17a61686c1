import type { ReportStage } from '../../../contracts/report-status-mapping.js';
import type { ReportStatus } from '../../../domain/report-status.js';

/** What other contexts may know of a report. */
export class ReportSummaryView {
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly studyId!: string;
  readonly status!: ReportStatus;
  /** What other systems are told: `mapReportStatus` of the contracts. */
  readonly stage!: ReportStage;
  readonly revision!: number;
  readonly signedAt!: Date | null;
  readonly signedByName!: string | null;
}
