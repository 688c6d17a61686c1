import type { Study } from './study.js';

export abstract class StudyRepository {
  /**
   * The study of this UID, if it is there. Until the transaction ends no other one gets it from here, whether it is there
   * already or not.
   */
  abstract claim(studyInstanceUid: string): Promise<Study | undefined>;
  abstract find(id: string): Promise<Study | undefined>;
  /** Studies with this accession number that belong to no order. */
  abstract findUnmatched(accessionNumber: string): Promise<Study[]>;
  abstract add(study: Study): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(study: Study): Promise<void>;
}
