/** An image that is there, and where. */
export class LocatedImageView {
  readonly studyId!: string;
  readonly studyInstanceUid!: string;
  /** `YYYY-MM-DD`. */
  readonly studyDate!: string | null;
  readonly seriesInstanceUid!: string;
  readonly sopInstanceUid!: string;
  readonly sopClassUid!: string;
  /** How many frames it has; 1 for a single image. */
  readonly frames!: number;
}
