import type { Report } from './report.js';

/** The reports of the organization, and their issued versions. */
export abstract class ReportRepository {
  abstract find(id: string): Promise<Report | undefined>;
  abstract ofStudy(studyId: string): Promise<Report | undefined>;
  /** Throws a conflict when the study has a report already. */
  abstract add(report: Report): Promise<void>;
  /** Stores the change and the version it issued. Throws ConcurrencyConflict when it was changed since it was loaded. */
  abstract update(report: Report): Promise<void>;
  /**
   * Marks the turnaround of a report, and answers whether it was not marked so before. The report's version stays: a
   * clock must not make an editor's change fail.
   */
  abstract markTurnaround(reportId: string, state: 'at-risk' | 'breached', now: Date): Promise<boolean>;
}
