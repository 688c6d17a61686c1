import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';
import type { CharacterSet } from './character-set.js';

/** Leading spaces mean something in these only (PS3.5, Table 6.2-1). */
const KEEPS_LEADING_SPACES = new Set<Vr>(['LT', 'ST', 'UT', 'UC']);

/** The values of a text element without their padding; an empty value is an empty string, an empty element has none. */
export function textValues(value: Buffer, vr: Vr, characterSet: CharacterSet): string[] {
  if (value.length === 0) return [];
  const { kind, multiple } = VR_TABLE[vr];
  const all =
    kind === 'text' ? characterSet.decode(value, vr) : value.toString('latin1').replaceAll('\0', '');
  const values = multiple && all.includes('\\') ? all.split('\\') : [all];
  const keep = KEEPS_LEADING_SPACES.has(vr);
  const trimmed = values.map((text) => (keep ? text.trimEnd() : text.trim()));
  return trimmed.length === 1 && trimmed[0] === '' ? [] : trimmed;
}
