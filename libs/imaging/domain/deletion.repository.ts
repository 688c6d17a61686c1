import type { Study, StudyRemains } from './study.js';

/** What of a study goes: all of it, a series, or an instance. */
export interface DeletionScope {
  readonly seriesInstanceUid?: string;
  readonly sopInstanceUid?: string;
}

/** What went. */
export interface Deletion {
  readonly id: string;
  readonly instances: number;
  readonly seriesInstanceUids: readonly string[];
  /** Bytes. */
  readonly size: number;
  /** In how many parts the instances are written down. */
  readonly parts: number;
}

/** Removes instances for good; what they were is written down. */
export abstract class DeletionRepository {
  /** Undefined when the study has nothing of that. The caller has claimed the study. */
  abstract remove(study: Study, scope: DeletionScope): Promise<Deletion | undefined>;
  /** What the study has now. */
  abstract remains(studyId: string): Promise<StudyRemains>;
  /** How many of these have been deleted once. */
  abstract countDeleted(studyInstanceUid: string, sopInstanceUids: readonly string[]): Promise<number>;
}
