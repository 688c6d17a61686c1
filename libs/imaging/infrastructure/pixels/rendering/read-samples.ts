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
  const { rows, columns, bitsAllocated, bitsStored, signed, float } = format;
  const count = rows * columns;
  if (bytes.length < Math.ceil((count * bitsAllocated) / 8)) throw new PixelFailure('the frame is cut off');
  if (bitsAllocated === 1) return singleBits(bytes, count);
  const { buffer, byteOffset } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
  if (float) {
    return bitsAllocated === 64
      ? new Float64Array(buffer, byteOffset, count)
      : new Float32Array(buffer, byteOffset, count);
  }
  if (bitsAllocated === 8) {
    const samples = new Uint8Array(buffer, byteOffset, count);
    if (bitsStored === 8 && !signed) return samples;
    const words = storedBits(new Uint16Array(samples), new Uint16Array(count), format);
    return signed ? new Int16Array(words.buffer) : words;
  }
  if (bitsAllocated === 16) {
    const words = new Uint16Array(buffer, byteOffset, count);
    const stored = bitsStored === 16 ? words : storedBits(words, new Uint16Array(count), format);
    return signed ? new Int16Array(stored.buffer, stored.byteOffset, count) : stored;
  }
  if (bitsAllocated === 32) {
    const words = new Uint32Array(buffer, byteOffset, count);
    const stored = bitsStored === 32 ? words : storedBits(words, new Uint32Array(count), format);
    return signed ? new Int32Array(stored.buffer, stored.byteOffset, count) : stored;
  }
  throw new PixelFailure('its samples have a length that is not supported');
}

function singleBits(bytes: Uint8Array, count: number): Uint8Array {
  const samples = new Uint8Array(count);
  for (let i = 0; i < count; i++) samples[i] = ((bytes[i >> 3] as number) >> (i & 7)) & 1;
  return samples;
}

/**
 * Puts the stored bits of words into other words of the same length, those of negative numbers in two's complement. Few kinds of
 * arrays come here: a loop that has met more than four of them takes ten times as long.
 */
function storedBits<Words extends Uint16Array | Uint32Array>(
  words: Words,
  stored: Words,
  { highBit, bitsStored, signed }: PixelFormat,
): Words {
  const before = 32 - 1 - highBit;
  const unused = 32 - bitsStored;
  if (signed) {
    for (let i = 0; i < stored.length; i++) stored[i] = ((words[i] as number) << before) >> unused;
  } else {
    for (let i = 0; i < stored.length; i++) stored[i] = ((words[i] as number) << before) >>> unused;
  }
  return stored;
}
