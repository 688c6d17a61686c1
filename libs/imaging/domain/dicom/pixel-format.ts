/** How the samples of one native frame lie in memory, little endian (PS3.3, C.7.6.3.1; PS3.5, section 8). */
export interface PixelFormat {
  readonly rows: number;
  readonly columns: number;
  readonly samplesPerPixel: number;
  /** 1, 8, 16, 32 or 64. */
  readonly bitsAllocated: number;
  readonly bitsStored: number;
  readonly highBit: number;
  /** Two's complement. */
  readonly signed: boolean;
  /** IEEE floating point numbers of 32 or 64 bits (PS3.3, C.7.6.24 and C.7.6.25). */
  readonly float: boolean;
  /** The samples lie in planes one after the other instead of pixel by pixel. */
  readonly planar: boolean;
  readonly photometricInterpretation: string;
}

/** Bytes of one frame of native samples. */
export const nativeLength = ({ rows, columns, samplesPerPixel, bitsAllocated }: PixelFormat): number =>
  Math.ceil((rows * columns * samplesPerPixel * bitsAllocated) / 8);
