import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { toRgb } from '#imaging/infrastructure/pixels/codecs/to-rgb';
import type { ConvertedFrame } from '../../../application/services/frame-images.js';
import type { LookupTable, Presentation } from '../../../domain/dicom/presentation.js';
import type { Samples } from './read-samples.js';

/** Three bytes a pixel of a frame in RGB or luminance and chrominance: of longer samples the most significant bits. */
export function colourLevels(frame: ConvertedFrame): Uint8Array {
  const { bytes, format } = arrangeSamples(frame);
  if (format.bitsAllocated === 8 && format.bitsStored === 8) return toRgb({ bytes, format }).bytes;
  const words = wordsOf(bytes, format.bitsAllocated);
  if (format.float || !words) throw new PixelFailure('its colours have a form that is not supported');
  const levels = new Uint8Array(format.rows * format.columns * 3);
  const left = Math.max(0, 7 - format.highBit);
  const right = Math.max(0, format.highBit - 7);
  for (let i = 0; i < levels.length; i++) levels[i] = ((words[i] as number) << left) >>> right;
  const eight = { ...format, bitsAllocated: 8, bitsStored: 8, highBit: 7 };
  return toRgb({ bytes: levels, format: eight }).bytes;
}

function wordsOf(bytes: Uint8Array, bits: number): Uint8Array | Uint16Array | Uint32Array | undefined {
  const { buffer, byteOffset, length } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  if (bits === 8) return new Uint8Array(buffer, byteOffset, length);
  if (bits === 16) return new Uint16Array(buffer, byteOffset, length >> 1);
  return bits === 32 ? new Uint32Array(buffer, byteOffset, length >> 2) : undefined;
}

/** Three bytes a pixel of a frame in PALETTE COLOR (PS3.3, C.7.6.3.1.5). */
export function paletteLevels(
  samples: Samples,
  { red, green, blue }: NonNullable<Presentation['palette']>,
): Uint8Array {
  // all three begin and end at the same values, or are made to
  const first = Math.min(red.first, green.first, blue.first);
  const ends = [red, green, blue].map((table) => table.first + table.entries.length);
  const length = Math.max(...ends) - first;
  return lookUp(samples, first, [
    bytesOf(red, first, length),
    bytesOf(green, first, length),
    bytesOf(blue, first, length),
  ]);
}

function lookUp(
  samples: Samples,
  first: number,
  [red, green, blue]: readonly [Uint8Array, Uint8Array, Uint8Array],
): Uint8Array {
  const last = red.length - 1;
  const levels = new Uint8Array(samples.length * 3);
  for (let i = 0, at = 0; i < samples.length; i++, at += 3) {
    const value = (samples[i] as number) - first;
    const entry = value < 0 ? 0 : value > last ? last : value;
    levels[at] = red[entry] as number;
    levels[at + 1] = green[entry] as number;
    levels[at + 2] = blue[entry] as number;
  }
  return levels;
}

/** What a table has for so many values from one on, in eight bits. */
function bytesOf({ bits, entries, first }: LookupTable, from: number, length: number): Uint8Array {
  const surplus = Math.max(0, bits - 8);
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const entry = Math.max(0, Math.min(entries.length - 1, from + i - first));
    bytes[i] = (entries[entry] as number) >>> surplus;
  }
  return bytes;
}
