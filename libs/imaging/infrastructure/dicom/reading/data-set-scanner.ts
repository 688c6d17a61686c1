import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { ByteFeed } from './byte-feed.js';
import type { DataSetEvents } from './data-set-events.js';
import { type ElementHeader, peekElementHeader } from './element-header.js';
import type { ReadingLimits } from './reading-limits.js';
import type { ReadingWarning } from './reading-warning.js';
import type { ScanFrame } from './scan-frame.js';
import type { TransferSyntax } from '../../../domain/dicom/transfer-syntax.js';

const UNDEFINED_LENGTH = 0xffffffff;
const ALWAYS_BULK = new Set<number>([TAGS.PixelData, TAGS.FloatPixelData, TAGS.DoubleFloatPixelData]);

/**
 * Reads one data set (PS3.5, section 7) out of chunks as they arrive and reports it as events. It keeps an explicit stack
 * instead of recursing and nothing of bulk values, so that neither depth nor size of a file is taken from the process; what
 * is over a limit or ends too early throws a DicomFailure.
 */
export class DataSetScanner {
  /** Deviations from the standard that did not hinder reading. */
  readonly warnings = new Set<ReadingWarning>();
  private readonly feed: ByteFeed;
  private readonly stack: ScanFrame[];
  private readonly steps: Generator<undefined, void, undefined>;
  private depth = 0;
  private elements = 0;
  private retained = 0;

  /** @param offset offset of the data set's first byte in the file (or in the inflated stream) */
  constructor(
    private readonly syntax: TransferSyntax,
    private readonly events: DataSetEvents,
    private readonly limits: ReadingLimits,
    offset: number,
  ) {
    this.feed = new ByteFeed(offset);
    const { implicit, littleEndian } = syntax;
    this.stack = [
      { kind: 'root', end: Infinity, bound: Infinity, implicit, littleEndian, signed: false, lastTag: 0 },
    ];
    this.steps = this.scan();
  }

  /** Reads on as far as the bytes go. */
  push(chunk: Buffer): void {
    this.feed.push(chunk);
    this.steps.next();
  }

  /** Tells that the data set is complete; throws when it is cut off. */
  end(): void {
    this.feed.ended = true;
    this.steps.next();
  }

  private get top(): ScanFrame {
    return this.stack[this.stack.length - 1] as ScanFrame;
  }

  private *scan(): Generator<undefined, void, undefined> {
    for (;;) {
      this.closeFinished();
      const frame = this.top;
      while (this.feed.available < 8) {
        if (this.feed.ended) {
          if (frame.kind === 'root' && this.feed.available === 0) return;
          throw this.truncated();
        }
        yield;
      }
      if (++this.elements > this.limits.elements) throw this.tooLarge('elements');
      if (frame.kind === 'sequence') this.item(frame);
      else if (this.feed.peekTag(frame.littleEndian) >>> 16 === 0xfffe) this.itemDelimiter(frame);
      else if (this.isTrailingZeros(frame)) yield* this.trailingZeros();
      else yield* this.element(frame);
    }
  }

  private *element(frame: ScanFrame): Generator<undefined, void, undefined> {
    const { feed } = this;
    let header = peekElementHeader(feed, frame);
    while (!header) {
      if (feed.ended) throw this.truncated();
      yield;
      header = peekElementHeader(feed, frame);
    }
    const { tag, vr, length } = header;
    const start = feed.offset;
    feed.skip(header.headerLength);
    // written again as the first elements they would become the file's meta information (PS3.10, 7.1)
    if (tag >>> 16 === 0x0002)
      throw new DicomFailure('dicom.malformed', `${this.at(tag)} is no data element`);
    if (header.unknownVr) this.warnings.add('unknown-vr');
    if (tag <= frame.lastTag) this.warnings.add('unordered-elements');
    frame.lastTag = tag;
    this.events.elementStart?.(tag, start, this.depth);
    if (length === UNDEFINED_LENGTH) {
      if (tag === TAGS.PixelData && this.syntax.encapsulated && !frame.implicit) {
        yield* this.fragments(tag, vr === 'OW' ? 'OW' : 'OB', frame);
      } else if (vr === 'SQ' || vr === 'UN') {
        this.sequence(header, Infinity, frame);
      } else {
        throw new DicomFailure('dicom.malformed', `${this.at(tag)} has undefined length but is no sequence`);
      }
      return;
    }
    if (feed.offset + length > frame.bound) {
      throw new DicomFailure('dicom.malformed', `${this.at(tag)} runs beyond the item around it`);
    }
    if (vr === 'SQ') this.sequence(header, feed.offset + length, frame);
    else yield* this.plainValue(header, frame);
  }

  private *plainValue(
    { tag, vr, length, littleEndian }: ElementHeader,
    frame: ScanFrame,
  ): Generator<undefined, void, undefined> {
    if (length % 2 === 1) this.warnings.add('odd-length');
    const { feed, events, limits } = this;
    if (ALWAYS_BULK.has(tag) || (length > limits.bulkThreshold && VR_TABLE[vr].bulk)) {
      events.bulkStart(tag, vr, length, feed.offset, littleEndian);
      yield* this.bulk(length);
      return;
    }
    if (length > limits.valueBytes) throw this.tooLarge('length of a value');
    this.retained += length;
    if (this.retained > limits.retainedBytes) throw this.tooLarge('length of all values');
    const bytes = feed.available >= length ? feed.take(length) : yield* this.gather(length);
    if (tag === TAGS.PixelRepresentation) {
      frame.signed = (littleEndian ? bytes[0] : bytes[1]) === 1;
    }
    events.value(tag, vr, bytes, littleEndian);
  }

  /** A value that is spread over several chunks. */
  private *gather(length: number): Generator<undefined, Buffer, undefined> {
    const pieces: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      const piece = this.feed.take(Math.min(missing, this.feed.available));
      pieces.push(piece);
      missing -= piece.length;
      if (missing === 0) break;
      if (this.feed.ended) throw this.truncated();
      yield;
    }
    return Buffer.concat(pieces, length);
  }

  private *bulk(length: number): Generator<undefined, void, undefined> {
    let missing = length;
    while (missing > 0) {
      if (this.feed.available === 0) {
        if (this.feed.ended) throw this.truncated();
        yield;
        continue;
      }
      const piece = this.feed.take(Math.min(missing, this.feed.available));
      missing -= piece.length;
      this.events.bulkBytes(piece);
    }
    this.events.bulkEnd();
  }

  private *fragments(tag: number, vr: Vr, frame: ScanFrame): Generator<undefined, void, undefined> {
    const { feed } = this;
    this.events.encapsulatedStart(tag, vr);
    for (;;) {
      while (feed.available < 8) {
        if (feed.ended) throw this.truncated();
        yield;
      }
      if (++this.elements > this.limits.elements) throw this.tooLarge('fragments');
      const itemTag = feed.peekTag(true);
      const length = feed.peekUint32(4, true);
      feed.skip(8);
      if (itemTag === TAGS.SequenceDelimitationItem && length === 0) break;
      if (itemTag !== TAGS.Item || length === UNDEFINED_LENGTH || feed.offset + length > frame.bound) {
        throw new DicomFailure('dicom.malformed', `${this.at(tag)} has a malformed fragment`);
      }
      this.events.fragmentStart(length, feed.offset);
      yield* this.bulk(length);
    }
    this.events.encapsulatedEnd();
  }

  private sequence(
    { tag, implicitInside, littleEndian }: ElementHeader,
    end: number,
    around: ScanFrame,
  ): void {
    if (++this.depth > this.limits.depth) {
      throw new DicomFailure('dicom.too-deep', `sequences are nested more than ${this.limits.depth} deep`);
    }
    this.events.sequenceStart(tag);
    const bound = Math.min(end, around.bound);
    this.stack.push({ ...around, kind: 'sequence', end, bound, implicit: implicitInside, littleEndian });
  }

  private item(frame: ScanFrame): void {
    const tag = this.feed.peekTag(frame.littleEndian);
    const length = this.feed.peekUint32(4, frame.littleEndian);
    if (tag === TAGS.SequenceDelimitationItem && length === 0 && frame.end === Infinity) {
      this.feed.skip(8);
      this.close();
      return;
    }
    if (tag !== TAGS.Item)
      throw new DicomFailure('dicom.malformed', `${this.at(tag)} stands where an item must`);
    this.feed.skip(8);
    const end = length === UNDEFINED_LENGTH ? Infinity : this.feed.offset + length;
    if (end !== Infinity && end > frame.bound) {
      throw new DicomFailure('dicom.malformed', `${this.at(tag)} runs beyond its sequence`);
    }
    this.events.itemStart();
    this.stack.push({ ...frame, kind: 'item', end, bound: Math.min(end, frame.bound), lastTag: 0 });
  }

  private itemDelimiter(frame: ScanFrame): void {
    const tag = this.feed.peekTag(frame.littleEndian);
    const length = this.feed.peekUint32(4, frame.littleEndian);
    if (
      tag !== TAGS.ItemDelimitationItem ||
      length !== 0 ||
      frame.kind !== 'item' ||
      frame.end !== Infinity
    ) {
      throw new DicomFailure('dicom.malformed', `${this.at(tag)} stands outside of a sequence`);
    }
    this.feed.skip(8);
    this.close();
  }

  /** Leaves the items and sequences of known length that are read to their end. */
  private closeFinished(): void {
    while (this.feed.offset >= this.top.end) this.close();
    if (this.top.bound - this.feed.offset < 8) {
      throw new DicomFailure('dicom.malformed', 'an item or a sequence ends inside of a header');
    }
  }

  private close(): void {
    const frame = this.stack.pop();
    if (frame?.kind === 'sequence') {
      this.depth--;
      this.events.sequenceEnd();
    } else {
      this.events.itemEnd();
    }
  }

  private isTrailingZeros(frame: ScanFrame): boolean {
    return frame.kind === 'root' && frame.lastTag > 0 && this.feed.peekTag(true) === 0;
  }

  /** Some writers fill the file up to a block with zeros: nothing is lost by leaving them out. */
  private *trailingZeros(): Generator<undefined, void, undefined> {
    const start = this.feed.offset;
    for (;;) {
      const rest = this.feed.take(this.feed.available);
      if (rest.some((byte) => byte !== 0)) {
        throw new DicomFailure('dicom.malformed', `group 0000 at offset ${start} does not belong in a file`);
      }
      if (this.feed.ended) break;
      yield;
    }
    this.warnings.add('trailing-zeros');
  }

  private at(tag: number): string {
    return `element ${formatTag(tag)} before offset ${this.feed.offset}`;
  }

  private truncated(): DicomFailure {
    return new DicomFailure(
      'dicom.truncated',
      `the file ends inside of a value at offset ${this.feed.offset}`,
    );
  }

  private tooLarge(what: string): DicomFailure {
    return new DicomFailure('dicom.too-large', `the limit on the ${what} is exceeded`);
  }
}
