import type { IdentifierType, IdentifierUse } from '../../../domain/patient-identifier.js';
import type { Sex } from '../../../domain/patient.js';

/** A patient as other systems are told of them. */
export class PatientRecordView {
  readonly id!: string;
  readonly name!: string;
  /** `YYYY-MM-DD`. */
  readonly birthDate!: string | null;
  readonly sex!: Sex | null;
  /** Left out for those without the permission `patients.contact`. */
  readonly phone?: string | null;
  /** Left out for those without the permission `patients.contact`. */
  readonly email?: string | null;
  /** The patient who keeps the orders and studies, after a merge. */
  readonly mergedIntoId!: string | null;
  /** The patients who were merged into this one. */
  readonly replacedIds!: string[];
  readonly identifiers!: {
    readonly value: string;
    /** Empty for the practice itself. */
    readonly issuer: string;
    readonly type: IdentifierType;
    readonly use: IdentifierUse;
  }[];
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
