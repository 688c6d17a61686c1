import type { NewPixelData } from '../../../application/services/dicom-files.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { Part10Scan } from '../reading/part10-scan.js';
import type { ReadingLimits } from '../reading/reading-limits.js';
import { encodeElement } from './encode-element.js';
import { encodeFileMeta } from './encode-file-meta.js';
import { encodeHeader } from './encode-header.js';
import { ExplicitLittleEndianWriter } from './explicit-little-endian-writer.js';

const ENCODING = { implicit: false, littleEndian: true };
const UNDEFINED_LENGTH = 0xffffffff;
/** A piece of a deflated stream may grow a thousandfold: it is taken in small ones. */
const PIECE = 16 * 1024;

/** What an element becomes, given its former text; null takes it away. */
interface Change {
  readonly vr: Vr;
  readonly value: ((former: string) => Buffer) | null;
}

/**
 * A file in Explicit VR Little Endian, with other pixel data than it had and the attributes that tell of them. What comes
 * after the pixel data is left out: padding, and digital signatures that would no longer hold (PS3.15, C.2).
 *
 * @throws DicomFailure when the file cannot be read
 */
export async function* withPixelData(
  source: AsyncIterable<Uint8Array>,
  pixels: NewPixelData,
  limits: Partial<ReadingLimits> = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  let pieces: Buffer[] = [];
  const head = new HeadWriter((bytes) => pieces.push(bytes), changesFor(pixels));
  const scan = new Part10Scan(({ meta }) => {
    pieces.push(encodeFileMeta(meta, new Map([[TAGS.TransferSyntaxUID, pixels.transferSyntaxUid]])));
    return head;
  }, limits);
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length && !head.complete; start += PIECE) {
      const piece = chunk.subarray(start, start + PIECE);
      await scan.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      if (pieces.length > 0) yield Buffer.concat(pieces);
      pieces = [];
    }
    if (head.complete) break;
  }
  if (!head.complete) {
    await scan.end();
    return;
  }
  yield* pixelData(pixels);
}

async function* pixelData({ format, frames, length }: NewPixelData): AsyncGenerator<Uint8Array> {
  const native = length !== undefined;
  const vr = native && format.bitsAllocated > 8 ? 'OW' : 'OB';
  const odd = (length ?? 0) % 2;
  yield encodeHeader(TAGS.PixelData, vr, native ? length + odd : UNDEFINED_LENGTH, ENCODING);
  if (!native) yield item(TAGS.Item, 0);
  for await (const frame of frames) {
    const pad = native ? 0 : frame.length % 2;
    if (!native) yield item(TAGS.Item, frame.length + pad);
    yield frame;
    if (pad > 0) yield Buffer.alloc(pad);
  }
  if (!native) yield item(TAGS.SequenceDelimitationItem, 0);
  else if (odd > 0) yield Buffer.alloc(odd);
}

function item(tag: number, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(tag >>> 16, 0);
  bytes.writeUInt16LE(tag & 0xffff, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

function changesFor({ format, lossy, compression }: NewPixelData): Map<number, Change> {
  const text = (value: string): Buffer => Buffer.from(value, 'latin1');
  const added = (value: string) => (former: string) => text(former === '' ? value : `${former}\\${value}`);
  const planar: Change = {
    vr: 'US',
    value: format.samplesPerPixel > 1 ? () => Buffer.from([format.planar ? 1 : 0, 0]) : null,
  };
  const changes: [number, Change][] = [
    [TAGS.PhotometricInterpretation, { vr: 'CS', value: () => text(format.photometricInterpretation) }],
    [TAGS.PlanarConfiguration, planar],
    [TAGS.ExtendedOffsetTable, { vr: 'OV', value: null }],
    [TAGS.ExtendedOffsetTableLengths, { vr: 'OV', value: null }],
  ];
  if (lossy || compression) {
    changes.push([TAGS.LossyImageCompression, { vr: 'CS', value: () => text('01') }]);
  }
  if (compression) {
    const ratio = compression.ratio.toFixed(2);
    changes.push([TAGS.LossyImageCompressionRatio, { vr: 'DS', value: added(ratio) }]);
    changes.push([TAGS.LossyImageCompressionMethod, { vr: 'CS', value: added(compression.method) }]);
  }
  return new Map(changes.sort(([a], [b]) => a - b));
}

/** Writes the elements before the pixel data, some of them changed, in the order of their tags. */
class HeadWriter extends ExplicitLittleEndianWriter {
  /** The pixel data are reached: nothing that follows is written. */
  complete = false;
  private depth = 0;
  private leavesOut = false;

  constructor(
    private readonly out: (bytes: Buffer) => void,
    private readonly changes: Map<number, Change>,
  ) {
    super(out);
  }

  elementStart(tag: number, _offset: number, depth: number): void {
    this.depth = depth;
    if (depth > 0 || this.complete) return;
    for (const due of [...this.changes.keys()].filter((each) => each < tag)) this.replace(due, '');
    if (tag === TAGS.PixelData) this.complete = true;
  }

  override value(tag: number, vr: Vr, bytes: Buffer, littleEndian: boolean): void {
    if (this.complete) return;
    if (this.depth > 0 || !this.changes.has(tag)) super.value(tag, vr, bytes, littleEndian);
    else this.replace(tag, bytes.toString('latin1').replace(/[\0 ]+$/, ''));
  }

  override bulkStart(tag: number, vr: Vr, length: number, offset: number, littleEndian: boolean): void {
    this.leavesOut = this.complete || (this.depth === 0 && this.changes.has(tag));
    if (!this.leavesOut) super.bulkStart(tag, vr, length, offset, littleEndian);
  }

  override bulkBytes(bytes: Buffer): void {
    if (!this.complete && !this.leavesOut) super.bulkBytes(bytes);
  }

  override bulkEnd(): void {
    if (!this.complete && !this.leavesOut) super.bulkEnd();
    this.leavesOut = false;
  }

  override encapsulatedStart(tag: number, vr: Vr): void {
    if (!this.complete) super.encapsulatedStart(tag, vr);
  }

  override fragmentStart(length: number): void {
    if (!this.complete) super.fragmentStart(length);
  }

  override encapsulatedEnd(): void {
    if (!this.complete) super.encapsulatedEnd();
  }

  private replace(tag: number, former: string): void {
    const change = this.changes.get(tag);
    this.changes.delete(tag);
    if (change?.value) this.out(encodeElement(tag, change.vr, change.value(former), ENCODING));
  }
}
