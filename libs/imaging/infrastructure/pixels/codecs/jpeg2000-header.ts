import type { CodestreamHeader } from './codestream-header.js';

const CODESTREAM = 0xff4fff51;
const JP2_SIGNATURE = 0x0000000c;
const CONTIGUOUS_CODESTREAM = 0x6a703263;
/** More tiles than any scanner makes; each one costs a decoder memory. */
const MOST_TILES = 16_384;

/** Reads the image size (SIZ, ISO 15444-1, A.5.1) of a JPEG 2000 stream, bare or in a JP2 file; undefined when it is none. */
export function jpeg2000Header(bytes: Uint8Array): CodestreamHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = codestreamStart(view);
  if (start === undefined || start + 42 > view.byteLength) return undefined;
  const at = start + 4;
  const [right, lower, left, upper, tileWidth, tileHeight] = [4, 8, 12, 16, 20, 24].map((offset) =>
    view.getUint32(at + offset),
  ) as [number, number, number, number, number, number];
  const components = view.getUint16(at + 36);
  if (components === 0 || at + 38 + components * 3 > view.byteLength) return undefined;
  const described = Array.from({ length: components }, (_, i) =>
    [0, 1, 2].map((offset) => view.getUint8(at + 38 + i * 3 + offset)),
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

function codestreamStart(view: DataView): number | undefined {
  if (view.byteLength < 16) return undefined;
  if (view.getUint32(0) === CODESTREAM) return 0;
  if (view.getUint32(0) !== JP2_SIGNATURE) return undefined;
  for (let at = 0; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === CONTIGUOUS_CODESTREAM) {
      const start = at + (length === 1 ? 16 : 8);
      return start + 4 <= view.byteLength && view.getUint32(start) === CODESTREAM ? start : undefined;
    }
    if (length < 8) return undefined;
    at += length;
  }
  return undefined;
}
