import { PixelFailure } from '#imaging/infrastructure/pixels/pixel-failure';
import { BitReader, type NumberForm } from '#imaging/infrastructure/pixels/codecs/bit-reader';
import type { CodestreamHeader } from './codestream-header.js';

const CODESTREAM = 0xff0a;
/** The box that begins a file of boxes, `JXL ` (ISO 18181-2). */
const FILE_SIGNATURE = [0x0000000c, 0x4a584c20, 0x0d0a870a] as const;
/** Boxes with the codestream, `jxlc` and `jxlp`: all of it, and a part of it after its number. */
const WHOLE = 0x6a786c63;
const PART = 0x6a786c70;
/** Longer than any header that is read here. */
const HEADER = 128;

const SIZES: readonly [NumberForm, NumberForm, NumberForm, NumberForm] = [
  [9, 1],
  [13, 1],
  [18, 1],
  [30, 1],
];
/** Width to height, by number; 0 has none. */
const RATIOS: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 1],
  [12, 10],
  [4, 3],
  [3, 2],
  [16, 9],
  [5, 4],
  [2, 1],
];

/** Values of the enumerations of ISO 18181-1, Annex E. */
const GREY = 1;
const SRGB = { colourSpace: 0, whitePoint: 1, primaries: 1, transferFunction: 13 } as const;

/**
 * Reads size, depth and colours of a JPEG XL codestream, bare or in a file of boxes (ISO 18181-1, Annexes D and E); undefined
 * when it is none.
 *
 * @throws PixelFailure for what would not come out of the decoder as it was put in: it converts other colours to sRGB, turns
 *   images and plays animations
 */
export function jpegXlHeader(bytes: Uint8Array): CodestreamHeader | undefined {
  const header = codestreamStart(bytes);
  if (!header || header.length < 2 || view(header).getUint16(0) !== CODESTREAM) return undefined;
  const read = new BitReader(header.subarray(2));
  return { ...readSize(read), ...readSamples(read), uniform: true, planar: false };
}

function readSize(read: BitReader): { rows: number; columns: number } {
  const isSmall = read.flag();
  const length = (): number => (isSmall ? (read.bits(5) + 1) * 8 : read.number(...SIZES));
  const rows = length();
  const [across = 0, down = 1] = RATIOS[read.bits(3)] ?? [];
  return { rows, columns: across === 0 ? length() : Math.floor((rows * across) / down) };
}

function readSamples(read: BitReader): { precision: number; components: number } {
  if (read.flag()) return { precision: 8, components: 3 };
  if (read.flag()) {
    if (read.bits(3) !== 0) throw new PixelFailure('the compressed image is turned');
    if (read.flag()) readSize(read);
    if (read.flag() || read.flag()) throw new PixelFailure('it has a preview or is animated');
  }
  if (read.flag()) throw new PixelFailure('its samples are no whole numbers');
  const precision = read.number([0, 8], [0, 10], [0, 12], [6, 1]);
  read.flag(); // buffers of 16 bits suffice
  if (read.number([0, 0], [0, 1], [4, 2], [12, 1]) > 0)
    throw new PixelFailure('it has channels beside its colours');
  read.flag(); // in XYB
  return { precision, components: readColours(read) };
}

/** How many there are. */
function readColours(read: BitReader): 1 | 3 {
  if (read.flag()) return 3;
  if (read.flag()) throw new PixelFailure('it has a colour profile of its own');
  const value = (): number => read.number([0, 0], [0, 1], [4, 2], [6, 18]);
  const colourSpace = value();
  if (colourSpace === GREY) return 1;
  const isSrgb =
    colourSpace === SRGB.colourSpace &&
    value() === SRGB.whitePoint &&
    value() === SRGB.primaries &&
    !read.flag() &&
    value() === SRGB.transferFunction;
  if (!isSrgb) throw new PixelFailure('its colours are not those of sRGB');
  return 3;
}

/** The first bytes of the codestream, which may lie in boxes, all of it or in parts (ISO 18181-2). */
function codestreamStart(bytes: Uint8Array): Uint8Array | undefined {
  const file = view(bytes);
  if (bytes.length < 12 || FILE_SIGNATURE.some((word, i) => file.getUint32(i * 4) !== word)) {
    return bytes.subarray(0, HEADER);
  }
  const start = Buffer.alloc(HEADER);
  let filled = 0;
  for (let at = 12; at + 8 <= bytes.length && filled < HEADER;) {
    const length = file.getUint32(at);
    const type = file.getUint32(at + 4);
    // 0: up to the end; 1: 64 bits, which nothing needs here
    if (length === 1 || (length > 1 && length < 8)) return undefined;
    const end = length === 0 ? bytes.length : Math.min(at + length, bytes.length);
    const index = type === WHOLE ? 0 : 4;
    if (type === WHOLE || type === PART) {
      const piece = bytes.subarray(Math.min(at + 8 + index, end), end).subarray(0, HEADER - filled);
      start.set(piece, filled);
      filled += piece.length;
    }
    at = end;
  }
  return start.subarray(0, filled);
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
