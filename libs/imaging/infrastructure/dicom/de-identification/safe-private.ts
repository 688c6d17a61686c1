import { SAFE_PRIVATE_ELEMENTS } from '../../../domain/de-identification/safe-private-elements.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { trimUid } from '../values/trim-uid.js';
import type { DataSet } from '../reading/data-set.js';

const vrs = new Map<string, Vr>();
for (const line of SAFE_PRIVATE_ELEMENTS.trim().split('\n')) {
  const [creator = '', elements = ''] = line.split('|');
  for (const each of elements.split(' ')) vrs.set(`${creator}|${each.slice(0, 6)}`, each.slice(6) as Vr);
}

/** The VR of a private element that may stay (PS3.15, E.3.10): its creator has reserved the block, and the table lists it. */
export function safePrivateVr(dataSet: DataSet, tag: number): Vr | undefined {
  const block = (tag >>> 8) & 0xff;
  if (block < 0x10) return undefined;
  const creator = trimUid(dataSet.get(((tag & 0xffff0000) | block) >>> 0)?.value);
  if (creator === undefined) return undefined;
  const name = tag.toString(16).toUpperCase().padStart(8, '0');
  return vrs.get(`${creator}|${name.slice(0, 4)}${name.slice(6)}`);
}
