/** One of the profile's options (PS3.15, E.3) that a de-identification may be made with. */
export interface OptionProperties {
  /** Its column of Table E.1-1; none for cleaning pixels, which the table leaves out. */
  readonly letter: string;
  /** Its code of CID 7050 (PS3.16), scheme DCM. */
  readonly code: string;
  readonly meaning: string;
}

const option = (letter: string, code: string, meaning: string): OptionProperties => ({
  letter,
  code,
  meaning,
});

/** The options by the names that the API uses. Cleaning pixels is no option of its own: masks ask for it. */
export const DE_IDENTIFICATION_OPTIONS = {
  'retain-safe-private': option('P', '113111', 'Retain Safe Private Option'),
  'retain-uids': option('U', '113110', 'Retain UIDs Option'),
  'retain-device-identity': option('V', '113109', 'Retain Device Identity Option'),
  'retain-institution-identity': option('N', '113112', 'Retain Institution Identity Option'),
  'retain-patient-characteristics': option('H', '113108', 'Retain Patient Characteristics Option'),
  'retain-full-dates': option('F', '113106', 'Retain Longitudinal Temporal Information Full Dates Option'),
  'retain-modified-dates': option(
    'M',
    '113107',
    'Retain Longitudinal Temporal Information Modified Dates Option',
  ),
  'clean-descriptors': option('T', '113105', 'Clean Descriptors Option'),
  'clean-structured-content': option('S', '113104', 'Clean Structured Content Option'),
} as const;

export type DeIdentificationOption = keyof typeof DE_IDENTIFICATION_OPTIONS;
