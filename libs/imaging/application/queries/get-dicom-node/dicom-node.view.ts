/** The practice as an application of the DICOM network. */
export class DicomNodeView {
  /** 0 while it has no AE title. */
  readonly version!: number;
  /** What peers call it by; null while nobody can. */
  readonly aeTitle!: string | null;
}
