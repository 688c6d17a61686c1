import type { ReportStage } from '../../contracts/report-status-mapping.js';
import type { Hl7Result } from './hl7-result.js';

export abstract class Hl7ResultRepository {
  abstract find(id: string): Promise<Hl7Result | undefined>;
  abstract add(result: Hl7Result): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(result: Hl7Result): Promise<void>;
  /** What a version of a report was when it was issued. */
  abstract stageOf(reportId: string, revision: number): Promise<ReportStage | undefined>;
  /** Whether another result for the same peer was refused or failed since. */
  abstract hasUndelivered(besides: Hl7Result, since: Date): Promise<boolean>;
  /** Forgets results that were settled before a moment, some at a time; never one that is still to be sent. */
  abstract forget(before: { readonly delivered: Date; readonly others: Date }): Promise<number>;
}
