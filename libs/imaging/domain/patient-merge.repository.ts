import type { MovedBelongings, PatientMerge } from './patient-merge.js';
import type { Patient } from './patient.js';

export abstract class PatientMergeRepository {
  /** @throws DomainError `imaging.patient-merge.not-found` */
  abstract get(id: string): Promise<PatientMerge>;
  /** Throws ConcurrencyConflict when the patient was merged meanwhile. */
  abstract add(merge: PatientMerge): Promise<void>;
  abstract update(merge: PatientMerge): Promise<void>;
  /**
   * These patients, in the order asked for; nobody else changes them until the transaction ends.
   *
   * @throws DomainError `imaging.patient.not-found`
   */
  abstract hold(ids: readonly string[]): Promise<Patient[]>;
  /** Gives orders, studies and identifiers of one patient to another, and those merged into it; answers what moved. */
  abstract move(fromId: string, toId: string): Promise<MovedBelongings>;
  /** Gives these back, as far as the survivor still has them; answers which studies. */
  abstract moveBack(moved: MovedBelongings, survivorId: string, toId: string): Promise<readonly string[]>;
}
