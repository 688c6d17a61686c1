import type { Priority } from './priority.js';
import type { ReadingTerms } from './reading-policy.js';
import type { ReportSubject } from './report-subject.js';

/** What is known when a study is to be read, and again when its order is found later. */
export interface Reading {
  readonly orderId: string | null;
  readonly priority: Priority;
  readonly subject: ReportSubject;
  /** The clinical question of the order, for the report to begin with. */
  readonly clinicalInformation: string;
  /** How long it may take, and whose field it is. */
  readonly terms: ReadingTerms;
}
