import { REPEATING_ATTRIBUTES } from './repeating-attributes.js';
import { STANDARD_ATTRIBUTES } from './standard-attributes.js';
import type { Vr } from './vr.js';

/** A VR of the dictionary; the lower-case ones depend on other attributes (see `standard-attributes.ts`). */
export type DictionaryVr = Vr | 'xs' | 'ox' | 'xo' | 'xx';

/** One entry of the data dictionary. */
export interface DictionaryAttribute {
  readonly tag: number;
  readonly vr: DictionaryVr;
  readonly keyword: string;
}

const byTag = new Map<number, DictionaryAttribute>();
const byKeyword = new Map<string, DictionaryAttribute>();

for (const entry of `${STANDARD_ATTRIBUTES} ${REPEATING_ATTRIBUTES}`.split(/\s+/)) {
  if (entry === '') continue;
  const attribute = {
    tag: Number.parseInt(entry.slice(0, 8), 16),
    vr: entry.slice(8, 10) as DictionaryVr,
    keyword: entry.slice(10),
  };
  byTag.set(attribute.tag, attribute);
  byKeyword.set(attribute.keyword, attribute);
}

/** Even groups 5000-50FF and 6000-60FF repeat (PS3.5, 7.6); the table lists the first of each. */
function baseOfRepeatingGroup(tag: number): number | undefined {
  const family = tag >>> 24;
  if ((family !== 0x50 && family !== 0x60) || ((tag >>> 16) & 1) === 1) return undefined;
  return ((family << 24) | (tag & 0xffff)) >>> 0;
}

/** The attribute of a tag; undefined for private and unknown ones. */
export function attributeByTag(tag: number): DictionaryAttribute | undefined {
  const found = byTag.get(tag);
  if (found) return found;
  const base = baseOfRepeatingGroup(tag);
  return base === undefined ? undefined : byTag.get(base);
}

/** The attribute of a keyword such as `PatientName`; keywords are case-sensitive (PS3.6). */
export function attributeByKeyword(keyword: string): DictionaryAttribute | undefined {
  return byKeyword.get(keyword);
}
