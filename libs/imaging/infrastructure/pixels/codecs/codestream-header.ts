/** What a compressed stream itself says of its image. */
export interface CodestreamHeader {
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  /** Bits of a sample. */
  readonly precision: number;
  /** All components have one precision and as many samples as the image has pixels. */
  readonly uniform: boolean;
  /** The components follow each other in scans of their own (JPEG-LS, ISO 14495-1, C.2.3). */
  readonly planar: boolean;
}
