import type { JsonAttribute, JsonDataSet } from '../../../application/services/dicom-data-sets.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { ElementEncoding } from './element-encoding.js';
import { encodeElement } from './encode-element.js';

const UTF_8 = Buffer.from('ISO_IR 192', 'latin1');

/**
 * A small data set of the DICOM JSON Model (PS3.18, Annex F) as bytes, sequences with known lengths. When it holds text
 * outside of the default repertoire it is in UTF-8 and says so (PS3.3, C.12.1.1.2).
 */
export function encodeJsonDataSet(dataSet: JsonDataSet, encoding: ElementEncoding): Buffer {
  const parts = elements(dataSet, encoding);
  if (parts.every(({ isAscii }) => isAscii)) return Buffer.concat(parts.map(({ bytes }) => bytes));
  const characterSet = {
    tag: TAGS.SpecificCharacterSet,
    bytes: encodeElement(TAGS.SpecificCharacterSet, 'CS', UTF_8, encoding),
  };
  const others = parts.filter(({ tag }) => tag !== TAGS.SpecificCharacterSet);
  return Buffer.concat([characterSet, ...others].sort((a, b) => a.tag - b.tag).map(({ bytes }) => bytes));
}

interface Part {
  readonly tag: number;
  readonly bytes: Buffer;
  readonly isAscii: boolean;
}

function elements(dataSet: JsonDataSet, encoding: ElementEncoding): Part[] {
  return Object.entries(dataSet)
    .filter(([name, { vr }]) => /^[0-9A-Fa-f]{8}$/.test(name) && Object.hasOwn(VR_TABLE, vr))
    .map(([name, attribute]) => element(Number.parseInt(name, 16), attribute, encoding))
    .sort((a, b) => a.tag - b.tag);
}

function element(tag: number, { vr, Value: values = [] }: JsonAttribute, encoding: ElementEncoding): Part {
  const known = vr as Vr;
  if (known === 'SQ') {
    const items = values.map((value) => elements(value as JsonDataSet, encoding));
    const bytes = Buffer.concat(items.flatMap((parts) => item(parts.map((part) => part.bytes))));
    const isAscii = items.every((parts) => parts.every((part) => part.isAscii));
    return { tag, bytes: encodeElement(tag, 'SQ', bytes, encoding), isAscii };
  }
  if (VR_TABLE[known].kind === 'number') {
    return { tag, bytes: encodeElement(tag, known, numbers(values, known), encoding), isAscii: true };
  }
  const value = Buffer.from(values.map(text).join('\\'), 'utf8');
  return {
    tag,
    bytes: encodeElement(tag, known, value, encoding),
    isAscii: value.every((byte) => byte < 0x80),
  };
}

function item(parts: readonly Buffer[]): Buffer[] {
  const header = Buffer.from('feff00e000000000', 'hex');
  header.writeUInt32LE(
    parts.reduce((sum, { length }) => sum + length, 0),
    4,
  );
  return [header, ...parts];
}

/** Whole numbers only: identifiers have no others. */
function numbers(values: readonly unknown[], vr: Vr): Buffer {
  const { unit } = VR_TABLE[vr];
  const bytes = Buffer.alloc(values.length * unit);
  values.forEach((value, index) => {
    const number = BigInt.asUintN(unit * 8, BigInt(Math.trunc(Number(value))));
    if (unit === 2) bytes.writeUInt16LE(Number(number), index * 2);
    else if (unit === 4) bytes.writeUInt32LE(Number(number), index * 4);
    else bytes.writeBigUInt64LE(number, index * 8);
  });
  return bytes;
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { Alphabetic = '', Ideographic = '', Phonetic = '' } = value as Record<string, string>;
  return [Alphabetic, Ideographic, Phonetic].join('=').replace(/=+$/, '');
}
