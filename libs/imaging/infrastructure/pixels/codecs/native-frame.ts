import { inflateRawSync } from 'node:zlib';
import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';

/** Luminance and chrominance that are stored with half of the chrominance (PS3.3, C.7.6.3.1.2). */
const SUBSAMPLED = /^YBR_(FULL|PARTIAL)_422$/;

/** Whether two pixels of a native frame share their chrominance. */
export const sharesChrominance = (format: PixelFormat): boolean =>
  format.samplesPerPixel === 3 &&
  format.bitsAllocated === 8 &&
  SUBSAMPLED.test(format.photometricInterpretation);

/** Bytes of a native frame; the last one may have bits to spare. */
function frameLength(format: PixelFormat): number {
  const samples = sharesChrominance(format) ? 2 : format.samplesPerPixel;
  return Math.ceil((format.rows * format.columns * samples * format.bitsAllocated) / 8);
}

/**
 * A native frame without what pads it.
 *
 * @throws PixelFailure when it is shorter than its image
 */
export function nativeFrame(bytes: Uint8Array, format: PixelFormat): Uint8Array {
  const length = frameLength(format);
  if (bytes.length < length) throw new PixelFailure('the frame is cut off');
  return bytes.subarray(0, length);
}

/**
 * A native frame that was deflated by itself (PS3.5, A.4.13: the stream of RFC 1951, without a header). It is never inflated
 * to more than a frame and the byte that pads it.
 *
 * @throws PixelFailure
 */
export function inflateFrame(bytes: Uint8Array, format: PixelFormat): Uint8Array {
  let inflated: Uint8Array;
  try {
    inflated = inflateRawSync(bytes, { maxOutputLength: frameLength(format) + 1 });
  } catch {
    throw new PixelFailure('the compressed stream is damaged, or holds more than a frame');
  }
  return nativeFrame(inflated, format);
}
