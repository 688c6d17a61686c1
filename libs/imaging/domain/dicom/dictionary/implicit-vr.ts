import { attributeByTag } from './attribute-dictionary.js';
import type { Vr } from './vr.js';

/**
 * The VR of an element whose header does not tell it (implicit VR, or UN in explicit VR), from the dictionary and the rules
 * of PS3.5: group lengths are UL (7.2), private creators LO (7.8.1), what may be OB or OW is OW (A.1), US or SS follows Pixel
 * Representation. Unknown elements are UN.
 *
 * @param signed Pixel Representation (0028,0103) of the data set is 1
 */
export function implicitVr(tag: number, signed: boolean): Vr {
  const element = tag & 0xffff;
  if (element === 0) return 'UL';
  if (((tag >>> 16) & 1) === 1) return element >= 0x10 && element <= 0xff ? 'LO' : 'UN';
  const vr = attributeByTag(tag)?.vr;
  switch (vr) {
    case undefined:
      return 'UN';
    case 'xs':
      return signed ? 'SS' : 'US';
    case 'ox':
    case 'xo':
    case 'xx':
      return 'OW';
    default:
      return vr;
  }
}
