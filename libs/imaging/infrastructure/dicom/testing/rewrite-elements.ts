import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { implicitVr } from '../../../domain/dicom/dictionary/implicit-vr.js';
import { parseTag } from '../../../domain/dicom/dictionary/parse-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import { DataSetCollector } from '../reading/data-set-collector.js';
import { DataSetScanner } from '../reading/data-set-scanner.js';
import { FileMetaReader } from '../reading/file-meta-reader.js';
import { DEFAULT_READING_LIMITS } from '../reading/reading-limits.js';
import type { TransferSyntax } from '../../../domain/dicom/transfer-syntax.js';
import { transferSyntaxOf } from '../../../domain/dicom/transfer-syntax.js';
import { encodeElement } from '../writing/encode-element.js';
import { encodeFileMeta } from '../writing/encode-file-meta.js';
import { encodeText } from './encode-text.js';

/** UIDs that the meta information repeats (PS3.10, 7.1). */
const MIRRORED = new Map<number, number>([
  [TAGS.SOPClassUID, TAGS.MediaStorageSOPClassUID],
  [TAGS.SOPInstanceUID, TAGS.MediaStorageSOPInstanceUID],
]);

/** The outermost elements of a data set and where each one starts. */
class ElementIndex extends DataSetCollector {
  readonly starts: { tag: number; offset: number }[] = [];

  elementStart(tag: number, offset: number, depth: number): void {
    if (depth === 0) this.starts.push({ tag, offset });
  }
}

/**
 * A copy of a file with other values in some outermost text elements; everything else stays as it is, byte by byte, but the
 * preamble. SOP Class and Instance UID change in the meta information, too.
 *
 * @param values by keyword or hexadecimal tag; several values parted by backslashes, null takes the element away
 * @throws DicomFailure when the file cannot be read
 * @throws TypeError when a name is no attribute or its VR is no text
 * @throws RangeError when a text has signs that the file's character set lacks
 */
export function rewriteElements(file: Uint8Array, values: Readonly<Record<string, string | null>>): Buffer {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const reader = new FileMetaReader();
  const { meta, rest } = reader.push(bytes) ?? reader.end();
  const syntax = transferSyntaxOf(meta.transferSyntaxUid);
  if (!syntax)
    throw new DicomFailure('dicom.transfer-syntax-not-supported', 'the transfer syntax cannot be read');
  const dataSet = syntax.deflated
    ? inflateRawSync(rest, { maxOutputLength: DEFAULT_READING_LIMITS.inflatedBytes })
    : rest;
  const index = new ElementIndex();
  const scanner = new DataSetScanner(syntax, index, DEFAULT_READING_LIMITS, 0);
  scanner.push(dataSet);
  scanner.end();
  const changes = new Map(Object.entries(values).map(([name, value]) => [tagOf(name), value]));
  const rewritten = replace(dataSet, index, changes, syntax);
  const uids = [...MIRRORED].flatMap(([tag, mirror]): [number, string][] => {
    const uid = changes.get(tag);
    return uid ? [[mirror, uid]] : [];
  });
  return Buffer.concat([
    encodeFileMeta(meta, new Map(uids)),
    syntax.deflated ? deflateRawSync(rewritten) : rewritten,
  ]);
}

function tagOf(name: string): number {
  const tag = parseTag(name);
  if (tag === undefined) throw new TypeError(`${name} is no attribute`);
  return tag;
}

function replace(
  dataSet: Buffer,
  index: ElementIndex,
  changes: ReadonlyMap<number, string | null>,
  syntax: TransferSyntax,
): Buffer {
  const characterSet = index.root.get(TAGS.SpecificCharacterSet)?.value?.toString('latin1').trim() ?? '';
  const kept = index.starts.map(({ tag, offset }, i) => ({
    tag,
    bytes: dataSet.subarray(offset, index.starts[i + 1]?.offset ?? dataSet.length),
  }));
  const added = [...changes].flatMap(([tag, value]) => {
    if (value === null) return [];
    const vr = index.root.get(tag)?.vr ?? implicitVr(tag, false);
    return [{ tag, bytes: encodeElement(tag, vr, encodeValue(tag, vr, value, characterSet), syntax) }];
  });
  const all = [...kept.filter(({ tag }) => !changes.has(tag)), ...added];
  return Buffer.concat(all.sort((a, b) => a.tag - b.tag).map(({ bytes }) => bytes));
}

function encodeValue(tag: number, vr: Vr, value: string, characterSet: string): Buffer {
  const { kind } = VR_TABLE[vr];
  if (kind === 'ascii') return encodeText(value, '');
  if (kind === 'text') return encodeText(value, characterSet);
  throw new TypeError(`${formatTag(tag)} of VR ${vr} is no text`);
}
