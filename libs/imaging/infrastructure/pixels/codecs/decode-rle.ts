import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';

const HEADER = 64;

/**
 * Decodes one frame in RLE (PS3.5, Annex G): a segment for each byte of a sample, the most significant first. The samples
 * then lie pixel by pixel, little endian.
 *
 * @throws PixelFailure when segments are missing, overlap the frame's end or are too short
 */
export function decodeRle(bytes: Uint8Array, format: PixelFormat): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sampleBytes = format.bitsAllocated / 8;
  const segments = format.samplesPerPixel * sampleBytes;
  if (bytes.length < HEADER || view.getUint32(0, true) !== segments || segments > 15) {
    throw new PixelFailure('the RLE segments do not fit the image');
  }
  const pixels = format.rows * format.columns;
  const decoded = new Uint8Array(pixels * segments);
  for (let segment = 0; segment < segments; segment++) {
    const sample = Math.floor(segment / sampleBytes);
    const start = view.getUint32(4 + segment * 4, true);
    const end = segment + 1 < segments ? view.getUint32(8 + segment * 4, true) : bytes.length;
    if (start < HEADER || end < start || end > bytes.length) {
      throw new PixelFailure('the RLE segments lie outside of the frame');
    }
    const first = sample * sampleBytes + (sampleBytes - 1 - (segment % sampleBytes));
    unpack(bytes.subarray(start, end), decoded, first, segments, pixels);
  }
  return decoded;
}

/** Runs of literal and repeated bytes (PS3.5, G.3.1). */
function unpack(packed: Uint8Array, into: Uint8Array, first: number, step: number, count: number): void {
  let written = 0;
  for (let at = 0; at < packed.length && written < count;) {
    const control = packed[at++] as number;
    if (control === 128) continue;
    const literal = control < 128;
    const length = Math.min(literal ? control + 1 : 257 - control, count - written);
    if (literal ? at + length > packed.length : at >= packed.length) break;
    for (let i = 0; i < length; i++) {
      into[first + (written + i) * step] = packed[literal ? at + i : at] as number;
    }
    written += length;
    at += literal ? length : 1;
  }
  if (written < count) throw new PixelFailure('the frame is cut off');
}
