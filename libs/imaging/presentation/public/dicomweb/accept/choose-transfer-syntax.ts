import { canBeNative, pixelCodecOf } from '../../../../domain/dicom/pixel-codecs.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../../domain/dicom/transfer-syntax.js';
import type { WantedSyntax } from './choose-dicom-packaging.js';

/**
 * The transfer syntax in which a stored instance is sent; undefined when it cannot be sent in any that is wanted (406).
 *
 * - Implicit VR Little Endian and Explicit VR Big Endian never leave (PS3.18, 8.7.3.5.1): they are converted, for `*` as well.
 * - None named means Explicit VR Little Endian, unless the pixel data are lossy compressed, in a compression that cannot be
 *   undone here, or not in the file at all: these are sent as they are stored (8.7.3.4).
 * - A compression that is asked for by name is made, if it has an encoder.
 *
 * @param wanted in the client's order, `*` for as stored, `default` for none named
 */
export function chooseTransferSyntax(
  stored: TransferSyntax,
  wanted: readonly WantedSyntax[],
): string | undefined {
  const codec = pixelCodecOf(stored.uid);
  const readable = canBeNative(stored);
  const own = stored.implicit || !stored.littleEndian ? EXPLICIT_VR_LITTLE_ENDIAN : stored.uid;
  for (const uid of wanted) {
    if (uid === '*') return own;
    if (uid === 'default') return readable && codec?.lossy !== true ? EXPLICIT_VR_LITTLE_ENDIAN : own;
    if (uid === stored.uid && uid === own) return own;
    if (readable && (uid === EXPLICIT_VR_LITTLE_ENDIAN || pixelCodecOf(uid)?.encodes)) return uid;
  }
  return undefined;
}
