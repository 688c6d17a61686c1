import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import { arrangeSamples } from '#imaging/infrastructure/pixels/codecs/arrange-samples';
import { toRgb } from '#imaging/infrastructure/pixels/codecs/to-rgb';
import type { ConvertedFrame } from '../../../application/services/frame-images.js';
import type { LookupTable, Presentation } from '../../../domain/dicom/presentation.js';
import type { Samples } from './read-samples.js';

/** Three bytes a pixel of a frame in RGB or luminance and chrominance: of longer samples the most significant bits. */
export function colourLevels(frame: ConvertedFrame): Uint8Array {
  const { bytes, format } = arrangeSamples(frame);
  const sampleBytes = format.bitsAllocated / 8;
  if (sampleBytes === 1 && format.bitsStored === 8) return toRgb({ bytes, format }).bytes;
  if (format.float || ![1, 2, 4].includes(sampleBytes))
    throw new PixelFailure('its colours have a form that is not supported');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const levels = new Uint8Array(format.rows * format.columns * 3);
  const shift = format.highBit - 7;
  for (let i = 0; i < levels.length; i++) {
    const at = i * sampleBytes;
    const word =
      sampleBytes === 1
        ? (bytes[at] as number)
        : sampleBytes === 2
          ? view.getUint16(at, true)
          : view.getUint32(at, true);
    levels[i] = shift < 0 ? word << -shift : word >>> shift;
  }
  const eight = { ...format, bitsAllocated: 8, bitsStored: 8, highBit: 7 };
  return toRgb({ bytes: levels, format: eight }).bytes;
}

/** Three bytes a pixel of a frame in PALETTE COLOR (PS3.3, C.7.6.3.1.5). */
export function paletteLevels(samples: Samples, palette: NonNullable<Presentation['palette']>): Uint8Array {
  const levels = new Uint8Array(samples.length * 3);
  for (const [channel, table] of [palette.red, palette.green, palette.blue].entries()) {
    const bytes = bytesOf(table);
    const last = bytes.length - 1;
    for (let i = 0; i < samples.length; i++) {
      const entry = Math.max(0, Math.min(last, (samples[i] as number) - table.first));
      levels[i * 3 + channel] = bytes[entry] as number;
    }
  }
  return levels;
}

const bytesOf = ({ bits, entries }: LookupTable): Uint8Array =>
  Uint8Array.from(entries, (entry) => (bits > 8 ? entry >>> (bits - 8) : entry));
