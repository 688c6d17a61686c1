import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { DataSetEvents } from '../reading/data-set-events.js';
import { swapBytes } from '../reading/swap-bytes.js';
import { WordSwapper } from '../reading/word-swapper.js';
import type { ElementEncoding } from './element-encoding.js';
import { encodeElement } from './encode-element.js';
import { encodeHeader } from './encode-header.js';

const UNDEFINED_LENGTH = 0xffffffff;

const item = (tag: number, length: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt16LE(tag >>> 16, 0);
  bytes.writeUInt16LE(tag & 0xffff, 2);
  bytes.writeUInt32LE(length, 4);
  return bytes;
};

/**
 * Writes the data set that a scanner reads as Explicit or Implicit VR Little Endian, piece by piece. Sequences and items get
 * undefined lengths, because their new lengths are known too late; group lengths (retired, PS3.5, 7.2) would be wrong and are
 * left out.
 */
export class LittleEndianWriter implements DataSetEvents {
  private bulk = { words: new WordSwapper(1), odd: false, padding: 0 };
  private readonly encoding: ElementEncoding;

  /** @param implicit in Implicit VR instead of Explicit VR; encapsulated pixel data cannot be written so (PS3.5, A.4) */
  constructor(
    private readonly write: (bytes: Buffer) => void,
    implicit = false,
  ) {
    this.encoding = { implicit, littleEndian: true };
  }

  value(tag: number, vr: Vr, bytes: Buffer, littleEndian: boolean): void {
    if ((tag & 0xffff) === 0) return;
    const value = littleEndian ? bytes : swapBytes(bytes, VR_TABLE[vr].unit);
    this.write(encodeElement(tag, vr, value, this.encoding));
  }

  bulkStart(tag: number, vr: Vr, length: number, _offset: number, littleEndian: boolean): void {
    const { unit, padding } = VR_TABLE[vr];
    const odd = length % 2 === 1;
    this.bulk = { words: new WordSwapper(littleEndian ? 1 : unit), odd, padding };
    this.write(encodeHeader(tag, vr, length + (odd ? 1 : 0), this.encoding));
  }

  encapsulatedStart(tag: number, vr: Vr): void {
    this.write(encodeHeader(tag, vr, UNDEFINED_LENGTH, this.encoding));
  }

  fragmentStart(length: number): void {
    const odd = length % 2 === 1;
    this.bulk = { words: new WordSwapper(1), odd, padding: 0 };
    this.write(item(TAGS.Item, length + (odd ? 1 : 0)));
  }

  bulkBytes(bytes: Buffer): void {
    const turned = this.bulk.words.push(bytes);
    if (turned.length > 0) this.write(turned);
  }

  bulkEnd(): void {
    const rest = this.bulk.words.end();
    if (rest.length > 0) this.write(rest);
    if (this.bulk.odd) this.write(Buffer.from([this.bulk.padding]));
  }

  encapsulatedEnd(): void {
    this.write(item(TAGS.SequenceDelimitationItem, 0));
  }

  sequenceStart(tag: number): void {
    this.write(encodeHeader(tag, 'SQ', UNDEFINED_LENGTH, this.encoding));
  }

  itemStart(): void {
    this.write(item(TAGS.Item, UNDEFINED_LENGTH));
  }

  itemEnd(): void {
    this.write(item(TAGS.ItemDelimitationItem, 0));
  }

  sequenceEnd(): void {
    this.write(item(TAGS.SequenceDelimitationItem, 0));
  }
}
