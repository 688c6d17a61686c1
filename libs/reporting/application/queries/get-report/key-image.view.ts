/** An image that a report shows. */
export class KeyImageView {
  /** That of the report, or an earlier study of the patient. */
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  readonly seriesInstanceUid!: string;
  readonly sopInstanceUid!: string;
  readonly sopClassUid!: string;
  /** From 1 on. */
  readonly frame!: number;
  readonly caption!: string | null;
}
