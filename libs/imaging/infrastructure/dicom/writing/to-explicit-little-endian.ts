import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import { Part10Scan } from '../reading/part10-scan.js';
import type { ReadingLimits } from '../reading/reading-limits.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../domain/dicom/transfer-syntax.js';
import { encodeFileMeta } from './encode-file-meta.js';
import { ExplicitLittleEndianWriter } from './explicit-little-endian-writer.js';

/** A piece of a deflated stream may grow a thousandfold: it is taken in small ones. */
const PIECE = 16 * 1024;

/**
 * Converts a file in Implicit VR Little Endian, Explicit VR Big Endian or Deflated Explicit VR Little Endian to Explicit VR
 * Little Endian while it streams by: the first two shall not leave by the web services (PS3.18, 8.7.3.5.1). Pixel data are not
 * decoded, so files with encapsulated pixel data do not belong here.
 *
 * @throws DicomFailure when the file cannot be read
 */
export async function* toExplicitLittleEndian(
  source: AsyncIterable<Uint8Array>,
  limits: Partial<ReadingLimits> = {},
): AsyncGenerator<Buffer, void, undefined> {
  let pieces: Buffer[] = [];
  const scan = new Part10Scan(({ meta }) => {
    pieces.push(encodeFileMeta(meta, new Map([[TAGS.TransferSyntaxUID, EXPLICIT_VR_LITTLE_ENDIAN]])));
    return new ExplicitLittleEndianWriter((bytes) => pieces.push(bytes));
  }, limits);
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += PIECE) {
      const piece = chunk.subarray(start, start + PIECE);
      await scan.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      if (pieces.length > 0) yield Buffer.concat(pieces);
      pieces = [];
    }
  }
  await scan.end();
  if (pieces.length > 0) yield Buffer.concat(pieces);
}
