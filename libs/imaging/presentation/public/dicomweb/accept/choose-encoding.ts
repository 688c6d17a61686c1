import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../../domain/dicom/transfer-syntax.js';

/** How one stored instance is sent. */
export type InstanceEncoding = 'as-stored' | 'explicit-little-endian';

/**
 * How one stored instance is sent to a client that wants these transfer syntaxes; undefined when it cannot be (406).
 *
 * - Implicit VR Little Endian and Explicit VR Big Endian never leave (PS3.18, 8.7.3.5.1): they are converted, for `*` as well.
 * - Pixel data are not decoded. A client that names no transfer syntax, which means Explicit VR Little Endian, is sent
 *   compressed instances as they are stored; one that names Explicit VR Little Endian is refused them.
 *
 * @param wanted in the client's order, `*` for as stored; empty when it names none
 */
export function chooseEncoding(
  stored: TransferSyntax,
  wanted: readonly string[],
): InstanceEncoding | undefined {
  const mustConvert = stored.implicit || !stored.littleEndian;
  for (const uid of wanted.length === 0 ? [EXPLICIT_VR_LITTLE_ENDIAN, '*'] : wanted) {
    if (uid === '*') return mustConvert ? 'explicit-little-endian' : 'as-stored';
    if (uid === stored.uid && !mustConvert) return 'as-stored';
    if (uid === EXPLICIT_VR_LITTLE_ENDIAN && !stored.encapsulated) return 'explicit-little-endian';
  }
  return undefined;
}
