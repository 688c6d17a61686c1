import type { FoundContent, OpenFile } from '#imaging/application/services/dicom-files';
import { sliceStream } from '#imaging/application/services/slice-stream';
import { DicomFailure } from '#imaging/domain/dicom/dicom-failure';
import { Part10Files } from '#imaging/infrastructure/dicom/part10-files';
import { readDicomFile } from '#imaging/infrastructure/dicom/reading/read-dicom-file';
import { deIdentifyBytes } from '#imaging/infrastructure/dicom/testing/de-identify-bytes';
import { inPieces } from '#imaging/infrastructure/dicom/testing/in-pieces';
import { dicomJson } from '#imaging/infrastructure/dicom/values/dicom-json';

const files = new Part10Files();
/** Names of attributes (PS3.18, F.2.2). */
const TAG = /^[0-9A-F]{8}$/;
const MOST_PIECES = 1_000;

/** What reading gives: the metadata, or the code of the refusal. */
interface Read {
  readonly metadata?: string;
  readonly code?: string;
}

/** How the reader took a file. */
export interface Parsing {
  readonly stored: boolean;
  /** Absent when it was read or refused as it ought to be. */
  readonly wrong?: string | undefined;
}

/**
 * Goes with a file through everything that reads files.
 *
 * @param piece length of the pieces in which it arrives
 */
export async function checkParsing(bytes: Buffer, piece: number): Promise<Parsing> {
  // so many pieces that each costs more than it finds are none the better
  const length = Math.max(piece, Math.ceil(bytes.length / MOST_PIECES));
  const whole = await refusedOr<Read>('reading', () => read(bytes, bytes.length + 1));
  if (typeof whole === 'string') return { stored: false, wrong: whole };
  const pieces = await refusedOr<Read>('reading in pieces', () => read(bytes, length));
  if (typeof pieces === 'string') return { stored: false, wrong: pieces };
  // why it is refused may differ: of a deflated stream that breaks, what came before is seen only in pieces
  if (whole.metadata !== pieces.metadata)
    return {
      stored: false,
      wrong: `it is ${outcome(whole)}, in pieces of ${length} bytes ${outcome(pieces)}`,
    };
  const { metadata } = whole;
  if (metadata === undefined) return { stored: false };
  return { stored: true, wrong: checkMetadata(metadata) ?? (await checkStored(bytes)) };
}

const outcome = ({ code }: Read): string => (code === undefined ? 'stored' : `refused with ${code}`);

async function read(bytes: Buffer, piece: number): Promise<Read> {
  const reading = files.read();
  for await (const chunk of inPieces(bytes, piece)) {
    const pending = reading.push(chunk);
    if (pending) await pending;
  }
  const { metadata } = await reading.end();
  return { metadata };
}

/** What a file is refused with. */
interface Refusal {
  readonly code: string;
  readonly metadata?: undefined;
}

/** A refusal is an answer; any other error is a finding. */
async function refusedOr<R>(what: string, work: () => Promise<R>): Promise<R | Refusal | string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DicomFailure) return { code: error.code };
    return `${what} threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function checkMetadata(metadata: string): string | undefined {
  const names = Object.keys(JSON.parse(metadata) as object);
  if (!names.every((name) => TAG.test(name))) return 'the metadata have a strange name';
  if (names.some((name) => name.startsWith('0002'))) return 'the metadata have meta information';
  // a database cannot keep it
  return metadata.includes('\\u0000') ? 'the metadata have a NUL sign' : undefined;
}

/** What is stored has to be of use: converted, shown, de-identified. */
async function checkStored(bytes: Buffer): Promise<string | undefined> {
  const { syntax, dataSet, warnings } = await readDicomFile(bytes);
  let plain = bytes;
  if (!syntax.encapsulated) {
    const converted = await refusedOr('converting', () =>
      gathered(files.toExplicitLittleEndian(inPieces(bytes, 4096))),
    );
    if (typeof converted === 'string') return converted;
    if (!Buffer.isBuffer(converted)) return `converting refused with ${converted.code}`;
    const again = await refusedOr('reading the converted file', () => readDicomFile(converted));
    if (typeof again === 'string') return again;
    if ('code' in again) return `the converted file is refused with ${again.code}`;
    // values of odd length are padded
    const padded = warnings.includes('odd-length');
    if (!padded && dicomJson(again.dataSet) !== dicomJson(dataSet))
      return 'the converted file has other metadata';
    plain = converted;
  }
  const open: OpenFile = (range) =>
    Promise.resolve(range ? sliceStream(inPieces(plainOf(), 65_536), range) : inPieces(plainOf(), 65_536));
  // places in a deflated file are those in what it inflates to
  const plainOf = (): Buffer => (syntax.deflated ? plain : bytes);
  const found = await refusedOr('finding the content', () => files.findContent(open));
  if (typeof found === 'string') return found;
  const wrong = 'code' in found ? undefined : checkContent(found, plainOf().length);
  if (wrong !== undefined) return wrong;
  const copy = await refusedOr('de-identifying', () => deIdentifyBytes(bytes));
  if (typeof copy === 'string' && copy.startsWith('de-identifying')) return copy;
  if (!Buffer.isBuffer(copy)) return undefined;
  const again = await refusedOr('reading the copy', () => readDicomFile(copy));
  if (typeof again === 'string') return again;
  return 'code' in again ? `the de-identified copy is refused with ${again.code}` : undefined;
}

function checkContent(found: FoundContent, length: number): string | undefined {
  if (found.kind !== 'image') return undefined;
  const { format, frames } = found.image;
  for (let index = 0; index < frames.length; index++) {
    const outside = frames
      .at(index)
      ?.ranges.some(
        ({ offset, length: bytes }) => !(offset >= 0) || !(bytes >= 0) || offset + bytes > length,
      );
    if (outside !== false) return 'a frame lies outside of the file';
  }
  const { rows, columns, samplesPerPixel, bitsAllocated } = format;
  const sizes = [rows, columns, samplesPerPixel, bitsAllocated];
  // frames of no size are refused where pixels are asked for
  return sizes.every((size) => Number.isInteger(size) && size >= 0)
    ? undefined
    : 'the image has an absurd format';
}

async function gathered(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of source) all.push(piece);
  return Buffer.concat(all);
}
