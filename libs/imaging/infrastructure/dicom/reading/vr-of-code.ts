import type { VrProperties } from '../../../domain/dicom/dictionary/vr-table.js';
import { VR_TABLE } from '../../../domain/dicom/dictionary/vr-table.js';

const byCode = new Map(
  Object.values(VR_TABLE).map((properties) => [
    (properties.vr.charCodeAt(0) << 8) | properties.vr.charCodeAt(1),
    properties,
  ]),
);

/**
 * The VR that two bytes of an explicit header name. Two other capital letters are a VR of a later edition: its length takes
 * 32 bits (PS3.5, 6.2.2 and 7.1.2) and its value is opaque, so it reads as UN. Undefined when they are no capital letters.
 */
export function vrOfCode(first: number, second: number): VrProperties | undefined {
  const known = byCode.get((first << 8) | second);
  if (known) return known;
  const capital = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;
  return capital(first) && capital(second) ? VR_TABLE.UN : undefined;
}
