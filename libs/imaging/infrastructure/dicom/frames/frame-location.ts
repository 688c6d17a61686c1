import type { ByteRange } from '../../../application/services/dicom-files.js';

/** Where one frame lies. */
export interface FrameLocation {
  /** The fragments, or the one stretch, that hold the frame. */
  readonly ranges: readonly ByteRange[];
  /** Native frames of one bit a pixel follow each other without padding (PS3.5, 8.1.1): bits to skip in the first byte. */
  readonly skipBits: number;
  /** Length of the frame in bits; undefined for encapsulated frames. */
  readonly bits: number | undefined;
}
