import type { IdentifierType, IdentifierUse } from '../../../domain/patient-identifier.js';

/** What a patient is called in some system. */
export class PatientIdentifierView {
  readonly id!: string;
  readonly value!: string;
  /** Empty for the practice itself. */
  readonly issuer!: string;
  readonly type!: IdentifierType;
  /** `usual` is the patient's `number`. */
  readonly use!: IdentifierUse;
  readonly createdAt!: Date;
}
