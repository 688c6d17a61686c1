/** The attributes that give a native frame its length (PS3.3, C.7.6.3). */
export interface PixelLayout {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  readonly bitsAllocated: number;
  /** YBR_FULL_422 and YBR_PARTIAL_422 hold two samples a pixel (PS3.3, C.7.6.3.1.2). */
  readonly photometricInterpretation: string;
  readonly numberOfFrames: number;
}
