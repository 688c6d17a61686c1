import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { TAGS } from '../../../domain/dicom/dictionary/tags.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { DataElement } from '../reading/data-element.js';
import type { DataSet } from '../reading/data-set.js';
import type { CharacterSet } from './character-set.js';
import { characterSetOf } from './character-set-of.js';
import { numberValues } from './number-values.js';
import { parsePersonName } from './parse-person-name.js';
import { textValues } from './text-values.js';

/**
 * The URI for a bulk value; undefined leaves the attribute without a value.
 *
 * @param path tags, with the 0-based item numbers between them: `7FE00010`, `00880200/0/7FE00010`
 */
export type BulkDataUri = (path: string) => string | undefined;

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/**
 * The DICOM JSON Model of a data set (PS3.18, Annex F), as text: attribute names ascend (F.2.2), while a JavaScript object
 * would put names such as `30060010` before `00080005`. Bulk values are references; text is Unicode, so that Specific
 * Character Set tells ISO_IR 192. Group lengths and group 0002 are not in a data set that was read.
 */
export function dicomJson(dataSet: DataSet, bulkDataUri: BulkDataUri = () => undefined): string {
  return objectText(dataSet, bulkDataUri, '');
}

function objectText(dataSet: DataSet, uri: BulkDataUri, path: string): string {
  const characterSet = characterSetOf(dataSet);
  const tags = [...dataSet.elements.keys()];
  if (tags.some((tag, i) => i > 0 && tag < (tags[i - 1] as number))) tags.sort((a, b) => a - b);
  const members = tags.map((tag) => {
    const element = dataSet.elements.get(tag) as DataElement;
    const name = formatTag(tag);
    return `"${name}":{"vr":"${element.vr}"${content(element, characterSet, uri, path + name)}}`;
  });
  return `{${members.join(',')}}`;
}

/** What follows the VR: nothing for an empty element (F.2.5). */
function content(element: DataElement, characterSet: CharacterSet, uri: BulkDataUri, path: string): string {
  const { tag, vr, items, bulk, value } = element;
  if (items) {
    if (items.length === 0) return '';
    return `,"Value":[${items.map((item, i) => objectText(item, uri, `${path}/${i}/`)).join(',')}]`;
  }
  if (bulk) {
    const reference = uri(path);
    return reference === undefined ? '' : `,"BulkDataURI":${JSON.stringify(reference)}`;
  }
  if (!value || value.length === 0) return '';
  if (VR_TABLE[vr].kind === 'bytes') return `,"InlineBinary":"${value.toString('base64')}"`;
  const values = tag === TAGS.SpecificCharacterSet ? ['"ISO_IR 192"'] : valueTexts(value, vr, characterSet);
  const empty = values.length === 0 || (values.length === 1 && values[0] === 'null');
  return empty ? '' : `,"Value":[${values.join(',')}]`;
}

function valueTexts(value: Buffer, vr: Vr, characterSet: CharacterSet): string[] {
  switch (VR_TABLE[vr].kind) {
    case 'number':
      return numberValues(value, vr).map(numberText);
    case 'tag':
      return tagTexts(value);
    default:
      return textValues(value, vr, characterSet).map((text) => stringText(text, vr));
  }
}

/** Empty values between others are null (F.2.5); DS and IS are numbers where they are well formed (F.2.3). */
function stringText(text: string, vr: Vr): string {
  if (text === '') return 'null';
  if (vr === 'PN') return personNameText(text);
  if ((vr === 'DS' || vr === 'IS') && NUMBER.test(text)) return decimalText(text);
  return JSON.stringify(text);
}

function decimalText(text: string): string {
  const number = Number(text);
  return Number.isFinite(number) ? String(number) : JSON.stringify(text);
}

function personNameText(text: string): string {
  const { alphabetic, ideographic, phonetic } = parsePersonName(text);
  if (!alphabetic && !ideographic && !phonetic) return 'null';
  return JSON.stringify({ Alphabetic: alphabetic, Ideographic: ideographic, Phonetic: phonetic });
}

/** What JSON has no number for is written as a string (F.2.3): NaN, infinities, integers beyond 2^53. */
function numberText(number: number | bigint): string {
  if (typeof number === 'bigint') {
    const safe = number <= Number.MAX_SAFE_INTEGER && number >= Number.MIN_SAFE_INTEGER;
    return safe ? String(number) : `"${number}"`;
  }
  if (Number.isNaN(number)) return '"NaN"';
  if (!Number.isFinite(number)) return number > 0 ? '"inf"' : '"-inf"';
  return String(number);
}

function tagTexts(value: Buffer): string[] {
  return Array.from({ length: Math.floor(value.length / 4) }, (_, i) => {
    const tag = value.readUInt16LE(i * 4) * 0x10000 + value.readUInt16LE(i * 4 + 2);
    return `"${formatTag(tag)}"`;
  });
}
