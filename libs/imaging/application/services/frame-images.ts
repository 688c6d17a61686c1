import type { PixelFormat } from '../../domain/dicom/pixel-format.js';
import type { Presentation } from '../../domain/dicom/presentation.js';
import type { Picture, Rendering } from './rendering.js';

/** One frame as it is stored: native, or one compressed stream. */
export interface StoredFrame {
  readonly bytes: Uint8Array;
  /** Explicit VR Little Endian for native frames. */
  readonly transferSyntaxUid: string;
  /** What the data set says of it. */
  readonly format: PixelFormat;
}

/** One frame after a conversion, with what the data set must say of it then. */
export interface ConvertedFrame {
  readonly bytes: Uint8Array;
  readonly format: PixelFormat;
}

/**
 * Work on pixels. Every method rejects with a DomainError: `imaging.pixels-unreadable` (not-acceptable) when the frame is
 * damaged, takes too long or is of a kind that cannot be worked on, `imaging.frame-too-large` (too-large), or
 * `imaging.pixels-busy` (unavailable) when too much work waits already.
 */
export abstract class FrameImages {
  /** Throws when frames of this format, or of so many bytes as they are stored, are too large to be worked on. */
  abstract admit(format: PixelFormat, storedBytes: number): void;

  /** Decompresses: the samples lie pixel by pixel; luminance and chrominance of a lossy stream become RGB. */
  abstract decode(frame: StoredFrame): Promise<ConvertedFrame>;

  /** Compresses in a transfer syntax whose codec encodes (`pixelCodecOf`). */
  abstract encode(frame: StoredFrame, transferSyntaxUid: string): Promise<ConvertedFrame>;

  /** Makes a picture of at most 8 bits a channel. */
  abstract render(frame: StoredFrame, presentation: Presentation, rendering: Rendering): Promise<Picture>;
}
