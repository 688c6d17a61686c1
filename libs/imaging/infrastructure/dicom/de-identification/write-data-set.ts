import type { OpenFile } from '../../../application/services/dicom-files.js';
import type { BulkData } from '../reading/bulk-data.js';
import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';
import { ExplicitLittleEndianWriter } from '../writing/explicit-little-endian-writer.js';

/** Changes the bytes of a bulk value as they pass, told where in it they lie. */
export type PassingBytes = (bytes: Buffer, offset: number) => Buffer;

/** Small values are gathered to pieces of about this size. */
const PIECE = 64 * 1024;
const NO_OFFSETS = Buffer.alloc(0);

/**
 * Writes a data set as Explicit VR Little Endian, bulk values straight out of the file that they lie in.
 *
 * @param pass for the pixel data, by tag
 */
export async function* writeDataSet(
  dataSet: DataSet,
  open: OpenFile,
  pass: ReadonlyMap<number, PassingBytes>,
): AsyncGenerator<Buffer, void, undefined> {
  let pieces: Buffer[] = [];
  let length = 0;
  const writer = new ExplicitLittleEndianWriter((bytes) => {
    pieces.push(bytes);
    length += bytes.length;
  });
  const flush = (): Buffer => {
    const all = Buffer.concat(pieces, length);
    pieces = [];
    length = 0;
    return all;
  };
  for (const step of steps(dataSet, writer)) {
    if (step) {
      const { element, bulk } = step;
      for await (const bytes of bulkBytes(bulk, open)) {
        const passed = pass.get(element.tag)?.(bytes.piece, bytes.offset) ?? bytes.piece;
        writer.bulkBytes(passed);
        if (length >= PIECE) yield flush();
      }
      writer.bulkEnd();
      if (bulk.encapsulated) writer.encapsulatedEnd();
    }
    if (length >= PIECE) yield flush();
  }
  if (length > 0) yield flush();
}

interface BulkStep {
  readonly element: DataElement;
  readonly bulk: BulkData;
}

/** Writes all but bulk values; stops at each of those, once its header is written. */
function* steps(
  dataSet: DataSet,
  writer: ExplicitLittleEndianWriter,
): Generator<BulkStep | undefined, void, undefined> {
  const elements = [...dataSet.elements.values()].sort((a, b) => a.tag - b.tag);
  for (const element of elements) {
    const { tag, vr, items, bulk, value } = element;
    if (items) {
      writer.sequenceStart(tag);
      for (const item of items) {
        writer.itemStart();
        yield* steps(item, writer);
        writer.itemEnd();
      }
      writer.sequenceEnd();
    } else if (bulk) {
      if (bulk.encapsulated) encapsulatedStart(element, bulk.encapsulated.offsetTable, writer);
      else writer.bulkStart(tag, vr, bulk.length, bulk.offset, !bulk.bigEndian);
      yield { element, bulk };
    } else {
      writer.value(tag, vr, value ?? Buffer.alloc(0), true);
    }
    yield undefined;
  }
}

/** Fragments are bytes (PS3.5, A.4), though some writers call them words. */
function encapsulatedStart(
  { tag }: DataElement,
  offsetTable: readonly number[],
  writer: ExplicitLittleEndianWriter,
): void {
  const table = offsetTable.length === 0 ? NO_OFFSETS : Buffer.alloc(offsetTable.length * 4);
  for (const [n, offset] of offsetTable.entries()) table.writeUInt32LE(offset, n * 4);
  writer.encapsulatedStart(tag, 'OB');
  writer.fragmentStart(table.length);
  if (table.length > 0) writer.bulkBytes(table);
  writer.bulkEnd();
}

/** A native value, or all fragments with their headers, as they lie one after the other. */
async function* bulkBytes(
  { offset, length, encapsulated }: BulkData,
  open: OpenFile,
): AsyncGenerator<{ piece: Buffer; offset: number }, void, undefined> {
  const last = encapsulated?.fragments.at(-1);
  const size = encapsulated ? (last ? last.offset + last.length - offset : 0) : length;
  if (size === 0) return;
  let at = 0;
  for await (const chunk of await open({ offset, length: size })) {
    yield { piece: Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: at };
    at += chunk.length;
  }
}
