/** Whose a study is. */
export class StudyPlaceView {
  readonly studyId!: string;
  readonly patientId!: string | null;
  readonly orderId!: string | null;
}
