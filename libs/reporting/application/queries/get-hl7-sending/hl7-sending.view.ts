import type { ReportStage } from '../../../contracts/report-status-mapping.js';
import type { SectionKey } from '../../../domain/template-section.js';

/** A result that is still to be sent in this round. */
export interface Hl7Sending {
  readonly peerId: string;
  readonly reportId: string;
  readonly orderId: string | null;
  readonly revision: number;
  readonly stage: ReportStage;
  /** Why a signed version was changed, or the report ended; null where nothing was said. */
  readonly reason: string | null;
  /** Sections that are empty in this version and were not in one before it. */
  readonly emptied: readonly SectionKey[];
  readonly controlId: string;
  readonly createdAt: Date;
}
