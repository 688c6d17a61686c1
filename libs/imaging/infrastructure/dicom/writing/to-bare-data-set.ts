import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { FileMetaReader } from '../reading/file-meta-reader.js';
import { Part10Scan } from '../reading/part10-scan.js';
import { LittleEndianWriter } from './little-endian-writer.js';

/** A piece of a deflated stream may grow a thousandfold: it is taken in small ones. */
const PIECE = 16 * 1024;

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * The data set of a file without what stands before it, while it streams by: the bytes as they are, or in Implicit VR Little
 * Endian, which old applications know alone.
 *
 * @throws DicomFailure when the file cannot be read, or its pixel data are encapsulated and Implicit VR is wanted
 */
export function toBareDataSet(
  file: AsyncIterable<Uint8Array>,
  encoding: 'as-stored' | 'implicit',
): AsyncGenerator<Buffer, void, undefined> {
  return encoding === 'as-stored' ? withoutHead(file) : toImplicit(file);
}

async function* withoutHead(file: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  const reader = new FileMetaReader();
  let isPast = false;
  for await (const chunk of file) {
    if (isPast) {
      yield asBuffer(chunk);
      continue;
    }
    const head = reader.push(asBuffer(chunk));
    if (!head) continue;
    isPast = true;
    if (head.rest.length > 0) yield head.rest;
  }
  if (!isPast) reader.end();
}

async function* toImplicit(file: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, undefined> {
  let pieces: Buffer[] = [];
  const scan = new Part10Scan(({ syntax }) => {
    if (syntax.encapsulated)
      throw new DicomFailure('dicom.transfer-syntax-not-supported', 'the pixel data are encapsulated');
    return new LittleEndianWriter((bytes) => pieces.push(bytes), true);
  });
  for await (const chunk of file) {
    for (let start = 0; start < chunk.length; start += PIECE) {
      await scan.push(asBuffer(chunk.subarray(start, start + PIECE)));
      if (pieces.length > 0) yield Buffer.concat(pieces);
      pieces = [];
    }
  }
  await scan.end();
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
