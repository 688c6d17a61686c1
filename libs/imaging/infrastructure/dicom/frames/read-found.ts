import { cutStream } from '../../../application/services/cut-stream.js';
import type { ByteRange, FoundBytes, OpenFile } from '../../../application/services/dicom-files.js';
import { WordSwapper } from '../reading/word-swapper.js';
import { alignBits } from './align-bits.js';

/** What lies between two stretches is read and left out up to this length: fragments have headers between them. */
const GAP = 4096;

/** The bytes of a file that were found: little endian, from their first bit on. Nothing is held but what two pieces share. */
export function readFound(open: OpenFile, found: FoundBytes): AsyncGenerator<Buffer> {
  const bytes = found.bigEndian ? turned(open, found, found.bigEndian) : stretches(open, found.ranges);
  return found.bits ? alignBits(bytes, found.bits) : bytes;
}

/** Stretches that lie side by side are read together: a frame may have a fragment every few bytes. */
async function* stretches(open: OpenFile, ranges: readonly ByteRange[]): AsyncGenerator<Buffer> {
  for (const near of neighbours(ranges)) {
    const { offset } = near[0] as ByteRange;
    const last = near.at(-1) as ByteRange;
    const source = await open({ offset, length: last.offset + last.length - offset });
    const places = near.map((range) => ({ offset: range.offset - offset, length: range.length }));
    for await (const piece of near.length === 1 ? source : cutStream(source, places)) yield asBuffer(piece);
  }
}

function neighbours(ranges: readonly ByteRange[]): ByteRange[][] {
  const groups: ByteRange[][] = [];
  let end = -Infinity;
  for (const range of ranges) {
    if (range.length === 0) continue;
    if (range.offset >= end && range.offset - end <= GAP) groups.at(-1)?.push(range);
    else groups.push([range]);
    end = range.offset + range.length;
  }
  return groups;
}

/** Words are those of their value, wherever in one of them a stretch begins or ends. */
async function* turned(
  open: OpenFile,
  { ranges }: FoundBytes,
  { unit, value }: NonNullable<FoundBytes['bigEndian']>,
): AsyncGenerator<Buffer> {
  for (const { offset, length } of ranges) {
    const before = (offset - value.offset) % unit;
    const after = offset + length - value.offset;
    const end = value.offset + Math.min(value.length, Math.ceil(after / unit) * unit);
    const words = swapped(
      stretches(open, [{ offset: offset - before, length: end - offset + before }]),
      unit,
    );
    for await (const piece of cutStream(words, [{ offset: before, length }])) yield asBuffer(piece);
  }
}

async function* swapped(source: AsyncIterable<Buffer>, unit: 2 | 4 | 8): AsyncGenerator<Buffer> {
  const words = new WordSwapper(unit);
  for await (const piece of source) yield words.push(piece);
  yield words.end();
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
