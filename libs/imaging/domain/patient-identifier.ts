import { newId } from '#kernel';

/** What an identifier is: the record number of a practice, of a state, an insurance, a visit, a passport, or else. */
export const IDENTIFIER_TYPES = ['record', 'national', 'insurance', 'visit', 'passport', 'other'] as const;
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number];

/** What it is good for, as FHIR IdentifierUse; `usual` is the practice's own number of the patient. */
export const IDENTIFIER_USES = ['usual', 'official', 'secondary', 'temporary', 'old'] as const;
export type IdentifierUse = (typeof IDENTIFIER_USES)[number];

/** A name of a patient in some system: its value, and who gives such values out. */
export interface Identifier {
  readonly value: string;
  /** Empty for the practice itself. */
  readonly issuer: string;
}

/** An identifier that a patient has. Value and issuer are one patient's only. */
export interface PatientIdentifier extends Identifier {
  readonly id: string;
  readonly patientId: string;
  readonly type: IdentifierType;
  readonly use: IdentifierUse;
}

export const patientIdentifier = (fields: Omit<PatientIdentifier, 'id'>): PatientIdentifier => ({
  id: newId(),
  ...fields,
});
