import { nativeFrame, sharesChrominance } from '#imaging/infrastructure/pixels/codecs/native-frame';
import type { ConvertedFrame } from '../../../application/services/frame-images.js';

/**
 * A native frame with its samples pixel by pixel, all of them: planes are interleaved, and two pixels that share their
 * chrominance get one each.
 *
 * @throws PixelFailure when it is shorter than its image
 */
export function arrangeSamples({ bytes: stored, format }: ConvertedFrame): ConvertedFrame {
  const { samplesPerPixel, bitsAllocated, photometricInterpretation } = format;
  const pixels = format.rows * format.columns;
  const bytes = nativeFrame(stored, format);
  if (sharesChrominance(format)) {
    const [name = ''] = photometricInterpretation.split('_422');
    return {
      bytes: upsampled(bytes, pixels),
      format: { ...format, planar: false, photometricInterpretation: name },
    };
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
