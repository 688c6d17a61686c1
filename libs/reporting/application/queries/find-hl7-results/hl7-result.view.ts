import type { ReportStage } from '../../../contracts/report-status-mapping.js';
import type { Hl7ResultState } from '../../../domain/hl7/hl7-result.js';

/** One version of a report, or its end, on its way to a system by HL7 v2. */
export class Hl7ResultView {
  readonly id!: string;
  readonly version!: number;
  readonly peerId!: string;
  readonly reportId!: string;
  readonly orderId!: string | null;
  readonly revision!: number;
  /** What is told: `preliminary`, `final`, `corrected`, `appended`, `cancelled` or `withdrawn`. */
  readonly stage!: ReportStage;
  /** `queued`, `delivered`, `refused` by the receiver, or `failed`: it never answered. */
  readonly state!: Hl7ResultState;
  /** MSH-10. */
  readonly controlId!: string;
  /** 1, and one more each time a person sent it again. */
  readonly round!: number;
  /** Attempts since it was last asked for. */
  readonly attempts!: number;
  /** Why the last attempt failed. */
  readonly errorCode!: string | null;
  readonly createdAt!: Date;
  readonly nextAttemptAt!: Date | null;
  readonly settledAt!: Date | null;
}
