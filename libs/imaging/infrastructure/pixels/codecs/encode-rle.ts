import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import type { PixelFormat } from '../../../domain/dicom/pixel-format.js';

const HEADER = 64;
const LONGEST_RUN = 128;

/**
 * Encodes one frame, whose samples lie pixel by pixel, in RLE (PS3.5, Annex G).
 *
 * @throws PixelFailure when it would need more than 15 segments
 */
export function encodeRle(bytes: Uint8Array, format: PixelFormat): Uint8Array {
  const { rows, columns, samplesPerPixel, bitsAllocated } = format;
  const sampleBytes = bitsAllocated / 8;
  const count = samplesPerPixel * sampleBytes;
  if (count > 15) throw new PixelFailure('RLE has no room for so many bits of a pixel');
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(count, 0);
  const segments: Buffer[] = [];
  let offset = HEADER;
  for (let segment = 0; segment < count; segment++) {
    const sample = Math.floor(segment / sampleBytes);
    const first = sample * sampleBytes + (sampleBytes - 1 - (segment % sampleBytes));
    const packed = pack(bytes, first, count, rows, columns);
    header.writeUInt32LE(offset, 4 + segment * 4);
    segments.push(packed);
    offset += packed.length;
  }
  return Buffer.concat([header, ...segments]);
}

/** One segment: no run goes beyond its row (PS3.5, G.3.1), and the length is even. */
function pack(bytes: Uint8Array, first: number, step: number, rows: number, columns: number): Buffer {
  // at worst a control byte for each 128 bytes of each row
  const packed = Buffer.alloc(rows * (columns + Math.ceil(columns / LONGEST_RUN)) + 1);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const line = first + row * columns * step;
    const byte = (column: number): number => bytes[line + column * step] as number;
    const runFrom = (column: number): number => {
      let length = 1;
      while (length < LONGEST_RUN && column + length < columns && byte(column + length) === byte(column)) {
        length++;
      }
      return length;
    };
    for (let column = 0; column < columns;) {
      const run = runFrom(column);
      if (run > 1) {
        packed[at++] = 257 - run;
        packed[at++] = byte(column);
        column += run;
        continue;
      }
      let length = 1;
      while (length < LONGEST_RUN && column + length < columns && runFrom(column + length) < 3) length++;
      packed[at++] = length - 1;
      for (let i = 0; i < length; i++) packed[at++] = byte(column + i);
      column += length;
    }
  }
  return packed.subarray(0, at + (at % 2));
}
