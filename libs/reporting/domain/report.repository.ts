import type { Priority } from './priority.js';
import type { Report } from './report.js';

/** Which studies somebody would read next. */
export interface NextFilter {
  readonly modality?: string;
  readonly priority?: Priority;
  /** Of one of these; none: of any. */
  readonly subspecialties: readonly string[];
  readonly siteId?: string;
  readonly bodyPart?: string;
}

/** The reports of the organization that are there for the caller, and their issued versions. */
export abstract class ReportRepository {
  /** To look at it and not to change it; queries cannot lock. */
  abstract look(id: string): Promise<Report | undefined>;
  /** To change it: nobody else changes it until this transaction ends. */
  abstract find(id: string): Promise<Report | undefined>;
  /** The newest of a study, to change it. Earlier ones have ended, and it may have, too. */
  abstract ofStudy(studyId: string): Promise<Report | undefined>;
  /**
   * The most urgent study that can be read and that nobody has or has written, but this reader. Two who ask at once are
   * given two.
   */
  abstract nextFor(readerId: string, filter: NextFilter): Promise<Report | undefined>;
  /** Open reports of an order or of patients, to change them. */
  abstract openOf(whose: { orderId: string } | { patientIds: readonly string[] }): Promise<Report[]>;
  /** Open reports in the order of their ids, to change them; for one portion after the other. */
  abstract openAfter(id: string | null, count: number): Promise<Report[]>;
  /** Throws a conflict when the study has a report that has not ended, or the ended one was followed by another. */
  abstract add(report: Report): Promise<void>;
  /** Stores the change and the version it issued. Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(report: Report): Promise<void>;
  /**
   * Stores how its time stands and which images it has. The report's version stays: a clock must not make an editor's
   * change fail.
   */
  abstract updateClock(report: Report): Promise<void>;
  /** Marks the turnaround of a report, and answers whether it was not marked so before. The version stays. */
  abstract markTurnaround(reportId: string, state: 'at-risk' | 'breached', now: Date): Promise<boolean>;
}
