import type { ReportStage } from '../../../contracts/report-status-mapping.js';

/** A result that is still to be sent in this round. */
export interface Hl7Sending {
  readonly peerId: string;
  readonly reportId: string;
  readonly orderId: string | null;
  readonly revision: number;
  readonly stage: ReportStage;
  readonly controlId: string;
  readonly createdAt: Date;
}
