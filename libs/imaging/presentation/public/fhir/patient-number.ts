/** The kind of numbers that a practice gives its patients, for the system of their identifiers. */
export const PATIENT_NUMBER = 'patient-number';
