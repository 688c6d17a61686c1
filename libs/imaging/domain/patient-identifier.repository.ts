import type { Identifier, PatientIdentifier } from './patient-identifier.js';

/** What patients are called elsewhere, and here. Those of a merged patient are the survivor's. */
export abstract class PatientIdentifierRepository {
  /** Throws `imaging.identifier-taken` when a patient has it already. */
  abstract add(identifier: PatientIdentifier): Promise<void>;
  abstract find(patientId: string, id: string): Promise<PatientIdentifier | undefined>;
  abstract remove(id: string): Promise<void>;
  /**
   * Makes this the practice's own number of the patient, and the one before it no longer one; null for none. Throws
   * `imaging.patient-number-taken`.
   */
  abstract setNumber(patientId: string, number: string | null): Promise<void>;
  /** A record number that the practice itself has given the patient, besides the usual one; the first of several. */
  abstract ownNumberOf(patientId: string): Promise<string | undefined>;
  /** The patients who have one of these. */
  abstract patientsWith(identifiers: readonly Identifier[]): Promise<string[]>;
  /** The values of all that a patient has. */
  abstract valuesOf(patientId: string): Promise<string[]>;
}
