import type { Sex } from '../../../domain/patient.js';

/** A patient as its readers see it. */
export class PatientView {
  readonly id!: string;
  readonly version!: number;
  readonly name!: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate!: string | null;
  readonly sex!: Sex | null;
  /** The practice's own number. */
  readonly number!: string | null;
  /** Left out for those without the permission `patients.contact`. */
  readonly phone?: string | null;
  /** Left out for those without the permission `patients.contact`. */
  readonly email?: string | null;
  /** Agrees to be written to about appointments and results. */
  readonly contactConsent!: boolean;
  /** Staff have checked who it is; false for what somebody wrote on a messenger. */
  readonly verified!: boolean;
  /** The contact who named this patient. */
  readonly contactId!: string | null;
  /** The patient who keeps the orders and studies, after a merge. */
  readonly mergedIntoId!: string | null;
  /** None of the patient's studies is deleted. */
  readonly legalHold!: boolean;
  readonly createdAt!: Date;
}
