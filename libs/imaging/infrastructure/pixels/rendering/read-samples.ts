import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';

/** The values of one sample for each pixel. */
export type Samples =
  Uint8Array | Uint16Array | Int16Array | Int32Array | Uint32Array | Float32Array | Float64Array;

/**
 * The values of a frame with one sample a pixel: bits beside the stored ones, such as retired overlays, are taken off and the
 * sign is extended (PS3.5, 8.1.1).
 *
 * @throws PixelFailure when there are fewer bytes than the format says
 */
export function readSamples(bytes: Uint8Array, format: PixelFormat): Samples {
  const { rows, columns, bitsAllocated, bitsStored, highBit, signed, float } = format;
  const count = rows * columns;
  if (bytes.length < Math.ceil((count * bitsAllocated) / 8)) throw new PixelFailure('the frame is cut off');
  if (bitsAllocated === 1)
    return Uint8Array.from({ length: count }, (_, i) => ((bytes[i >> 3] as number) >> (i & 7)) & 1);
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (float) {
    return bitsAllocated === 64
      ? new Float64Array(aligned.buffer, aligned.byteOffset, count)
      : new Float32Array(aligned.buffer, aligned.byteOffset, count);
  }
  const before = 32 - 1 - highBit;
  const unused = 32 - bitsStored;
  const signedSample = (word: number): number => (word << before) >> unused;
  const unsignedSample = (word: number): number => (word << before) >>> unused;
  if (bitsAllocated === 8) {
    if (bitsStored === 8 && !signed) return aligned.subarray(0, count);
    const words = aligned.subarray(0, count);
    return signed ? Int16Array.from(words, signedSample) : words.map(unsignedSample);
  }
  if (bitsAllocated === 16) {
    const words = new Uint16Array(aligned.buffer, aligned.byteOffset, count);
    if (!signed) return bitsStored === 16 ? words : words.map(unsignedSample);
    return bitsStored === 16
      ? new Int16Array(aligned.buffer, aligned.byteOffset, count)
      : Int16Array.from(words, signedSample);
  }
  if (bitsAllocated === 32) {
    const words = new Uint32Array(aligned.buffer, aligned.byteOffset, count);
    if (bitsStored === 32) return signed ? new Int32Array(words.buffer, words.byteOffset, count) : words;
    return signed ? Int32Array.from(words, signedSample) : words.map(unsignedSample);
  }
  throw new PixelFailure('its samples have a length that is not supported');
}
