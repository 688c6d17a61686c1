import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { ConvertedFrame } from '../../../application/services/frame-images.js';

/** Luminance and chrominance that are stored with half of the chrominance (PS3.3, C.7.6.3.1.2). */
const SUBSAMPLED = /^YBR_(FULL|PARTIAL)_422$/;

/**
 * A native frame with its samples pixel by pixel, all of them: planes are interleaved, and two pixels that share their
 * chrominance get one each.
 */
export function arrangeSamples({ bytes, format }: ConvertedFrame): ConvertedFrame {
  const { samplesPerPixel, bitsAllocated, photometricInterpretation } = format;
  const pixels = format.rows * format.columns;
  if (samplesPerPixel === 3 && bitsAllocated === 8 && SUBSAMPLED.test(photometricInterpretation)) {
    if (bytes.length < pixels * 2) throw new PixelFailure('the frame is cut off');
    const [name = ''] = photometricInterpretation.split('_422');
    return {
      bytes: upsampled(bytes, pixels),
      format: { ...format, planar: false, photometricInterpretation: name },
    };
  }
  if (bytes.length < Math.ceil((pixels * samplesPerPixel * bitsAllocated) / 8)) {
    throw new PixelFailure('the frame is cut off');
  }
  if (!format.planar || samplesPerPixel === 1) return { bytes, format: { ...format, planar: false } };
  return {
    bytes: interleaved(bytes, pixels, samplesPerPixel, bitsAllocated / 8),
    format: { ...format, planar: false },
  };
}

/** Planes to pixels. */
function interleaved(planes: Uint8Array, pixels: number, samples: number, sampleBytes: number): Uint8Array {
  const result = new Uint8Array(pixels * samples * sampleBytes);
  for (let sample = 0; sample < samples; sample++) {
    for (let byte = 0; byte < sampleBytes; byte++) {
      const from = sample * pixels * sampleBytes + byte;
      const to = sample * sampleBytes + byte;
      for (let i = 0; i < pixels; i++) {
        result[to + i * samples * sampleBytes] = planes[from + i * sampleBytes] as number;
      }
    }
  }
  return result;
}

/** Y1 Y2 Cb Cr to Y1 Cb Cr Y2 Cb Cr. */
function upsampled(bytes: Uint8Array, pixels: number): Uint8Array {
  const result = new Uint8Array(pixels * 3);
  for (let i = 0; i < pixels; i++) {
    const pair = (i >> 1) * 4;
    result[i * 3] = bytes[pair + (i & 1)] as number;
    result[i * 3 + 1] = bytes[pair + 2] as number;
    result[i * 3 + 2] = bytes[pair + 3] as number;
  }
  return result;
}
