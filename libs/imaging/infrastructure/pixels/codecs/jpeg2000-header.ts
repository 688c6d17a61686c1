import { jpeg2000Codestream } from '#imaging/infrastructure/pixels/codecs/jpeg2000-codestream';
import type { CodestreamHeader } from './codestream-header.js';

/** More tiles than any scanner makes; each one costs a decoder memory. */
const MOST_TILES = 16_384;

/** Reads the image size (SIZ, ISO 15444-1, A.5.1) of a JPEG 2000 stream, bare or in a JP2 file; undefined when it is none. */
export function jpeg2000Header(bytes: Uint8Array): CodestreamHeader | undefined {
  const stream = jpeg2000Codestream(bytes);
  if (!stream || stream.length < 42) return undefined;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const [right, lower, left, upper, tileWidth, tileHeight] = [8, 12, 16, 20, 24, 28].map((offset) =>
    view.getUint32(offset),
  ) as [number, number, number, number, number, number];
  const components = view.getUint16(40);
  if (components === 0 || 42 + components * 3 > view.byteLength) return undefined;
  const described = Array.from({ length: components }, (_, i) =>
    [0, 1, 2].map((offset) => view.getUint8(42 + i * 3 + offset)),
  ) as [number, number, number][];
  const [first] = described as [[number, number, number]];
  const tiles = Math.ceil(right / tileWidth) * Math.ceil(lower / tileHeight);
  return {
    rows: lower - upper,
    columns: right - left,
    components,
    precision: (first[0] & 0x7f) + 1,
    uniform:
      tiles <= MOST_TILES &&
      described.every(([size, across, down]) => size === first[0] && across === 1 && down === 1),
    planar: false,
  };
}
