import type { ReportStage } from '../../contracts/report-status-mapping.js';
import type { Hl7Result } from './hl7-result.js';

export abstract class Hl7ResultRepository {
  abstract find(id: string): Promise<Hl7Result | undefined>;
  abstract add(result: Hl7Result): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(result: Hl7Result): Promise<void>;
  /** What a version of a report was when it was issued. */
  abstract stageOf(reportId: string, revision: number): Promise<ReportStage | undefined>;
}
