import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { Fragment } from './bulk-data.js';
import type { DataElement } from './data-element.js';
import type { DataSetEvents } from './data-set-events.js';
import { DataSet } from './data-set.js';
import { swapBytes } from './swap-bytes.js';

/** More offsets than this are not kept: frames are then found by their fragments. */
const OFFSET_TABLE_BYTES = 4 * 1024 ** 2;
/** Of the file, kept in memory by values that are views of it. Beyond that they are copied: a few bytes would keep a whole chunk. */
const HELD_BYTES = 8 * 1024 ** 2;

interface OpenPixelData {
  readonly tag: number;
  readonly vr: Vr;
  readonly fragments: Fragment[];
  offsetTable: Buffer;
  offset: number;
  length: number;
}

/** Builds the data set in memory from the scanner's events; bulk values leave only their place in the file. */
export class DataSetCollector implements DataSetEvents {
  readonly root = new DataSet();
  private current = this.root;
  private readonly sequences: { tag: number; items: DataSet[] }[] = [];
  private held = 0;
  private lastHeld: ArrayBufferLike | undefined;
  private pixels: OpenPixelData | undefined;
  private fragment: { offset: number; length: number; head: Buffer[]; headLength: number } | undefined;

  value(tag: number, vr: Vr, bytes: Buffer, littleEndian: boolean): void {
    this.add({ tag, vr, value: littleEndian ? this.kept(bytes) : swapBytes(bytes, VR_TABLE[vr].unit) });
  }

  bulkStart(tag: number, vr: Vr, length: number, offset: number, littleEndian: boolean): void {
    const bigEndian = !littleEndian && VR_TABLE[vr].unit > 1;
    this.add({ tag, vr, bulk: { offset, length, bigEndian } });
  }

  encapsulatedStart(tag: number, vr: Vr): void {
    this.pixels = { tag, vr, fragments: [], offsetTable: Buffer.alloc(0), offset: 0, length: 0 };
  }

  fragmentStart(length: number, offset: number): void {
    this.fragment = { offset, length, head: [], headLength: 0 };
  }

  bulkBytes(bytes: Buffer): void {
    const { fragment, pixels } = this;
    if (!fragment || !pixels) return;
    // the pixel data of an icon are one frame
    const hasTable = this.current === this.root && fragment.length <= OFFSET_TABLE_BYTES;
    const isTable = pixels.offset === 0 && hasTable;
    const wanted = (isTable ? fragment.length : 4) - fragment.headLength;
    if (wanted <= 0) return;
    const piece = bytes.subarray(0, wanted);
    fragment.head.push(piece);
    fragment.headLength += piece.length;
  }

  bulkEnd(): void {
    const { fragment, pixels } = this;
    if (!fragment || !pixels) return;
    this.fragment = undefined;
    const head = fragment.head.length === 1 ? (fragment.head[0] as Buffer) : Buffer.concat(fragment.head);
    if (pixels.offset === 0) {
      pixels.offset = fragment.offset + fragment.length;
      if (head.length === fragment.length) pixels.offsetTable = head;
      return;
    }
    const { offset, length } = fragment;
    pixels.fragments.push({ offset, length, head: head.length < 4 ? 0 : head.readUInt32BE(0) });
    pixels.length += length;
  }

  encapsulatedEnd(): void {
    if (!this.pixels) return;
    const { tag, vr, fragments, offsetTable: table, offset, length } = this.pixels;
    this.pixels = undefined;
    const offsetTable = Array.from({ length: Math.floor(table.length / 4) }, (_, i) =>
      table.readUInt32LE(i * 4),
    );
    this.add({
      tag,
      vr,
      bulk: { offset, length, bigEndian: false, encapsulated: { offsetTable, fragments } },
    });
  }

  sequenceStart(tag: number): void {
    const items: DataSet[] = [];
    this.add({ tag, vr: 'SQ', items });
    this.sequences.push({ tag, items });
  }

  itemStart(): void {
    const item = new DataSet(this.current);
    this.sequences[this.sequences.length - 1]?.items.push(item);
    this.current = item;
  }

  itemEnd(): void {
    this.current = this.current.around ?? this.root;
  }

  sequenceEnd(): void {
    this.sequences.pop();
  }

  private kept(bytes: Buffer): Buffer {
    if (bytes.buffer !== this.lastHeld) {
      this.lastHeld = bytes.buffer;
      this.held += bytes.buffer.byteLength;
    }
    return this.held > HELD_BYTES ? Buffer.from(bytes) : bytes;
  }

  /** PS3.5, 7.1: a tag occurs at most once in a data set; two values would let two readers see two patients. */
  private add(element: DataElement): void {
    const { tag } = element;
    if (this.current.elements.has(tag)) {
      throw new DicomFailure('dicom.malformed', `element ${formatTag(tag)} occurs twice in a data set`);
    }
    // group lengths (PS3.5, 7.2) and padding say nothing about the instance
    if ((tag & 0xffff) !== 0 && tag !== TAGS.DataSetTrailingPadding) this.current.elements.set(tag, element);
  }
}
