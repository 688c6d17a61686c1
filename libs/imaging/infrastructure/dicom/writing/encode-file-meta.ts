import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import type { FileMeta } from '../reading/file-meta.js';
import { encodeElement } from './encode-element.js';

const ENCODING = { implicit: false, littleEndian: true };
/** Preambles can make a file a program or a picture as well (PS3.10, 7.1 and 7.5): ours are empty. */
const PREAMBLE_AND_PREFIX = Buffer.concat([Buffer.alloc(128), Buffer.from('DICM', 'latin1')]);

/**
 * Preamble, prefix and file meta information (PS3.10, 7.1) with some UIDs replaced.
 *
 * @param replaced UIDs by tag
 */
export function encodeFileMeta(
  meta: Pick<FileMeta, 'elements'>,
  replaced: ReadonlyMap<number, string>,
): Buffer {
  const values = new Map(meta.elements.map(({ tag, vr, value }) => [tag, { vr: vr as Vr, value }]));
  for (const [tag, uid] of replaced) values.set(tag, { vr: 'UI', value: Buffer.from(uid, 'latin1') });
  const elements = [...values].sort(([a], [b]) => a - b);
  const group = Buffer.concat(
    elements.map(([tag, { vr, value }]) => encodeElement(tag, vr, value, ENCODING)),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(group.length);
  const groupLength = encodeElement(TAGS.FileMetaInformationGroupLength, 'UL', length, ENCODING);
  return Buffer.concat([PREAMBLE_AND_PREFIX, groupLength, group]);
}
