import type { OriginalPatient } from './original-patient.js';

/**
 * What two studies of one patient have in common, to be hashed: the number with its issuer; without a number the name and the
 * birth date; without those a study is a patient of its own.
 */
export function patientIdentity(patient: OriginalPatient, studyInstanceUid: string): string {
  const { name, number, issuer, birthDate } = patient;
  if (number) return JSON.stringify(['number', issuer ?? '', number]);
  if (name && birthDate) return JSON.stringify(['person', name.toUpperCase(), birthDate]);
  return JSON.stringify(['study', studyInstanceUid]);
}
