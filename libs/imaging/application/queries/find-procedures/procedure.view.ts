/** An examination that the practice offers. */
export class ProcedureView {
  readonly id!: string;
  readonly version!: number;
  /** The practice's code, unique among its procedures. */
  readonly code!: string;
  readonly name!: string;
  /** A DICOM modality such as `CT`. */
  readonly modality!: string;
  readonly bodyPart!: string | null;
  readonly durationMinutes!: number | null;
  /** Offered for new orders. */
  readonly active!: boolean;
  readonly createdAt!: Date;
}
