import type { DeIdentificationOrder } from '../../../application/services/de-identification/de-identifier.js';
import type { OpenFile } from '../../../application/services/dicom-files.js';
import { sliceStream } from '../../../application/services/slice-stream.js';
import { KeyedReplacements } from '../../../domain/de-identification/keyed-replacements.js';
import { Part10DeIdentifier } from '../de-identification/part10-de-identifier.js';
import { readDicomFile } from '../reading/read-dicom-file.js';
import { toExplicitLittleEndian } from '../writing/to-explicit-little-endian.js';
import { inPieces } from './in-pieces.js';

/** An order with a secret that specs know. */
export function testOrder(changes: Partial<DeIdentificationOrder> = {}, secret = 'a'): DeIdentificationOrder {
  const replacements = new KeyedReplacements(Buffer.alloc(32, secret));
  return { options: [], masks: [], replacements, patientHash: 'patient', pseudonym: 'P-TEST', ...changes };
}

/** Opens a file in memory as the file store would, in pieces. */
export async function openBytes(bytes: Buffer, piece = 4096): Promise<OpenFile> {
  const { syntax } = await readDicomFile(bytes);
  return (range) => {
    const whole = syntax.deflated ? toExplicitLittleEndian(inPieces(bytes, piece)) : undefined;
    if (whole) return Promise.resolve(range ? sliceStream(whole, range) : whole);
    const part = range ? bytes.subarray(range.offset, range.offset + range.length) : bytes;
    return Promise.resolve(inPieces(part, piece));
  };
}

/** The de-identified copy of a file, or the reason why there is none. */
export async function deIdentifyBytes(
  bytes: Buffer,
  order = testOrder(),
  piece = 4096,
): Promise<Buffer | string> {
  const made = await new Part10DeIdentifier().deIdentify(await openBytes(bytes, piece), order);
  if ('refused' in made) return made.refused;
  if ('needs' in made) return made.needs;
  const pieces: Buffer[] = [];
  for await (const each of made.content) pieces.push(Buffer.from(each));
  return Buffer.concat(pieces);
}
