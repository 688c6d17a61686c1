/** A study before it was copied. */
export class ReIdentifiedStudyView {
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  /** Study Instance UID of the copy. */
  readonly copyStudyInstanceUid!: string;
  readonly accessionNumber!: string | null;
}

/** Whom a pseudonym stands for. */
export class ReIdentificationView {
  readonly pseudonym!: string;
  readonly patientName!: string | null;
  readonly patientNumber!: string | null;
  readonly patientNumberIssuer!: string | null;
  /** `YYYY-MM-DD`. */
  readonly patientBirthDate!: string | null;
  /** His or her studies in this de-identification. */
  readonly studies!: ReIdentifiedStudyView[];
}
