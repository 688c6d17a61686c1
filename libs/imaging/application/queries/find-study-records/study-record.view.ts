/** A series of a study record. */
export class SeriesRecordView {
  readonly uid!: string;
  readonly modality!: string | null;
  readonly number!: number | null;
  readonly description!: string | null;
  readonly bodyPart!: string | null;
  readonly instanceCount!: number;
}

/** A study as other systems are told of it. */
export class StudyRecordView {
  readonly id!: string;
  readonly studyInstanceUid!: string;
  readonly accessionNumber!: string | null;
  readonly patientId!: string | null;
  /** What the images say, where the patient is not known: the components of PN with `^` between them. */
  readonly namedPatient!: string | null;
  readonly namedPatientNumber!: string | null;
  readonly orderId!: string | null;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  /** `HHMMSS`, with a fraction or shortened. */
  readonly studyTime!: string | null;
  /** `+0100`. */
  readonly timezoneOffset!: string | null;
  readonly description!: string | null;
  readonly referringPhysicianName!: string | null;
  readonly modalities!: string[];
  readonly seriesCount!: number;
  readonly instanceCount!: number;
  readonly series!: SeriesRecordView[];
  /** UTC with microseconds. */
  readonly updatedAt!: string;
}
