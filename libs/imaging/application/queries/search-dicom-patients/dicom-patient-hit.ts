/** A patient as studies tell of one. Dates are YYYYMMDD. */
export interface DicomPatientHit {
  readonly patientId: string;
  readonly patientIdIssuer: string | null;
  readonly patientName: string | null;
  readonly patientNameIdeographic: string | null;
  readonly patientNamePhonetic: string | null;
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
  readonly studyCount: number;
  readonly seriesCount: number;
  readonly instanceCount: number;
}
