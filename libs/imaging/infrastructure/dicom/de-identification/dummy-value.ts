import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';

const TEXTS: Partial<Record<Vr, string>> = {
  AS: '000Y',
  DA: '20000101',
  DS: '0',
  DT: '20000101000000',
  IS: '0',
  TM: '000000',
  UI: '2.25.0',
  UR: 'urn:removed',
};

/** A value that says nothing, valid for the VR (PS3.5, Table 6.2-1), for attributes that must have one. */
export function dummyValue(vr: Vr): Buffer {
  const { kind, unit } = VR_TABLE[vr];
  if (kind === 'ascii' || kind === 'text') return Buffer.from(TEXTS[vr] ?? 'REMOVED', 'latin1');
  return Buffer.alloc(kind === 'tag' ? 4 : Math.max(unit, 2));
}
