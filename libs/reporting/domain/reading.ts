import type { Priority } from './priority.js';
import type { ReadingTerms, StudyKind } from './reading-policy.js';
import type { ReportSubject } from './report-subject.js';

/** What is known when a study is to be read, and again when its order is found later. */
export interface Reading {
  readonly orderId: string | null;
  /** Whose study it is, as far as the practice knows the patient. */
  readonly patientId: string | null;
  readonly priority: Priority;
  readonly subject: ReportSubject;
  /** The clinical question of the order, for the report to begin with. */
  readonly clinicalInformation: string;
  /** Of a study of some kind: how long it may take, and whose field it is. */
  readonly termsOf: (kind: StudyKind) => ReadingTerms;
}
