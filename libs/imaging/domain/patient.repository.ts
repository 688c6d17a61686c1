import type { Patient } from './patient.js';

export abstract class PatientRepository {
  abstract find(id: string): Promise<Patient | undefined>;
  /** The same; nobody else changes them until the transaction ends. */
  abstract claim(id: string): Promise<Patient | undefined>;
  /**
   * As `find`, and nobody merges them until the transaction ends: for what is going to belong to the patient. A merge that
   * was on its way is waited for; the patient says so then (`mergedIntoId`).
   */
  abstract pin(id: string): Promise<Patient | undefined>;
  /** The patient whom the same contact described under the same name and birth date, if there is one. */
  abstract findDescribed(
    contactId: string,
    name: string,
    birthDate: string | null,
  ): Promise<Patient | undefined>;
  /** Throws `imaging.patient-number-taken` for a number that another patient has. */
  abstract add(patient: Patient): Promise<void>;
  /** Throws as `add`, and ConcurrencyConflict. */
  abstract update(patient: Patient): Promise<void>;
}
