export const PATIENT_CLASSES = ['inpatient', 'outpatient', 'emergency'] as const;

/** How the patient came to the examination, where the order says so. */
export type PatientClass = (typeof PATIENT_CLASSES)[number];
