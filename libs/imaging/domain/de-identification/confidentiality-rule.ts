import { CONFIDENTIALITY_PROFILE } from './confidentiality-profile.js';

/** What the profile does with an attribute (PS3.15, Table E.1-1a): the combined ones depend on its type in the IOD. */
export type BasicAction = 'X' | 'Z' | 'D' | 'U' | 'X/Z' | 'X/D' | 'Z/D' | 'X/Z/D' | 'X/Z/U*';

/** One row of Table E.1-1. */
export interface ConfidentialityRule {
  readonly basic: BasicAction;
  /** Letters of the options that keep the attribute. */
  readonly keptBy: string;
  /** Letters of the options that clean it. */
  readonly cleanedBy: string;
}

/**
 * Rows that we add to the table: what holds free text, names or addresses and stands there only as part of a sequence, or not
 * at all; and whole sequences (type 3) of nothing but who issued a number, which no one may be left empty in
 * (PS3.3, 10.14). The table is a minimum (E.1.1).
 */
const ADDED = `
00080051:X:: 00100024:X:: 00400026:X:: 00400027:X::
0040A160:D::TS 00700006:D::TG 00081190:X:: 00287FE0:X:: 04000500:X:: 00400031:X:: 00400032:X:: 00400033:X::
`;

const byTag = new Map<string, ConfidentialityRule>();
for (const entry of `${ADDED} ${CONFIDENTIALITY_PROFILE.entries}`.split(/\s+/)) {
  if (entry === '') continue;
  const [tag = '', basic, keptBy = '', cleanedBy = ''] = entry.split(':');
  byTag.set(tag, { basic: basic as BasicAction, keptBy, cleanedBy });
}

/** The rule for an attribute; undefined when the profile leaves it alone. Curves and overlays repeat their groups. */
export function confidentialityRule(tag: number): ConfidentialityRule | undefined {
  const name = tag.toString(16).toUpperCase().padStart(8, '0');
  if (((tag >>> 16) & 1) === 1) return byTag.get('odd');
  const family = name.slice(0, 2);
  const found = byTag.get(name);
  if (found || (family !== '50' && family !== '60')) return found;
  return byTag.get(`${family}xx${name.slice(4)}`) ?? byTag.get(`${family}xxxxxx`);
}
