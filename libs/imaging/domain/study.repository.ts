import type { Study } from './study.js';

/** Where a study stands among those that came. */
export interface StudyPlace {
  readonly id: string;
  readonly receivedAt: Date;
}

export abstract class StudyRepository {
  /**
   * The study of this UID, if it is there. Until the transaction ends no other one gets it from here, whether it is there
   * already or not.
   */
  abstract claim(studyInstanceUid: string): Promise<Study | undefined>;
  /** Undefined also when it is not there for the caller. */
  abstract find(id: string): Promise<Study | undefined>;
  /** Studies with this accession number that belong to no order. */
  abstract findUnmatched(accessionNumber: string): Promise<Study[]>;
  /** The same of a patient: those that carry one of these numbers, or the birth date. */
  abstract findUnmatchedLike(numbers: readonly string[], birthDate: string | null): Promise<Study[]>;
  /** Studies of no order, in the order in which they came, after this one. */
  abstract findUnmatchedAfter(last: StudyPlace | null, limit: number): Promise<Study[]>;
  /** Studies of a patient whose images name somebody else. */
  abstract findMismatched(patientId: string): Promise<Study[]>;
  /** Another study of the same order. */
  abstract findOtherOf(orderId: string, studyId: string): Promise<string | null>;
  /** Whether another study of the order was reported. */
  abstract isOtherReported(orderId: string, studyId: string): Promise<boolean>;
  abstract add(study: Study): Promise<void>;
  /** Throws ConcurrencyConflict. */
  abstract update(study: Study): Promise<void>;
  /** Removes a study that has nothing left. */
  abstract remove(studyId: string): Promise<void>;
}
