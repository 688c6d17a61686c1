/** The services that are offered besides storage (PS3.4, A.4, C.6 and K.6.1). */
export const SOP_CLASS = {
  verification: '1.2.840.10008.1.1',
  patientRootFind: '1.2.840.10008.5.1.4.1.2.1.1',
  patientRootMove: '1.2.840.10008.5.1.4.1.2.1.2',
  patientRootGet: '1.2.840.10008.5.1.4.1.2.1.3',
  studyRootFind: '1.2.840.10008.5.1.4.1.2.2.1',
  studyRootMove: '1.2.840.10008.5.1.4.1.2.2.2',
  studyRootGet: '1.2.840.10008.5.1.4.1.2.2.3',
  modalityWorklist: '1.2.840.10008.5.1.4.31',
} as const;

/** Storage classes that are not among the others (PS3.4, Table B.5-1): instructions for the delivery of radiation. */
const ELSEWHERE = new Set(['1.2.840.10008.5.1.4.34.7', '1.2.840.10008.5.1.4.34.10']);

/**
 * Whether a UID names a storage SOP class of patients' instances (PS3.4, Table B.5-1), one of the future included: all of
 * `1.2.840.10008.5.1.4.1.1`. (Classes without a patient, such as hanging protocols, are elsewhere.)
 */
export function isStorageClass(uid: string): boolean {
  return /^1\.2\.840\.10008\.5\.1\.4\.1\.1(\.[0-9]+)+$/.test(uid) || ELSEWHERE.has(uid);
}
