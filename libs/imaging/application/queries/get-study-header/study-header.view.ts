/** What the images of a study say of it and its patient. */
export interface StudyHeaderView {
  readonly studyInstanceUid: string;
  /** `YYYY-MM-DD`. */
  readonly studyDate: string | null;
  /** `HHMMSS.FFFFFF`. */
  readonly studyTime: string | null;
  /** `+0100`. */
  readonly timezoneOffset: string | null;
  readonly accessionNumber: string | null;
  readonly studyIdText: string | null;
  readonly description: string | null;
  readonly referringPhysicianName: string | null;
  readonly patientName: string | null;
  readonly patientNameIdeographic: string | null;
  readonly patientNamePhonetic: string | null;
  readonly patientNumber: string | null;
  readonly patientNumberIssuer: string | null;
  /** `YYYY-MM-DD`. */
  readonly patientBirthDate: string | null;
  readonly patientSex: string | null;
}
