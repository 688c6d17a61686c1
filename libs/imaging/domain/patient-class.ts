/** How a patient comes to an examination: from a ward, from outside, or as an emergency (HL7 table 0004). */
export const PATIENT_CLASSES = ['inpatient', 'outpatient', 'emergency'] as const;

export type PatientClass = (typeof PATIENT_CLASSES)[number];
