/** What comes out of a decoder: samples of one byte or of two, little endian. */
export interface DecodedSamples {
  readonly bytes: Uint8Array;
  readonly photometricInterpretation: string;
  /** The samples lie in planes one after the other. */
  readonly planar: boolean;
}
