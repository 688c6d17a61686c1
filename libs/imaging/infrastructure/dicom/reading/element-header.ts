import { formatTag } from '../../../domain/dicom/dictionary/format-tag.js';
import { implicitVr } from '../../../domain/dicom/dictionary/implicit-vr.js';
import type { Vr } from '../../../domain/dicom/dictionary/vr.js';
import { vrOfCode } from './vr-of-code.js';
import { DicomFailure } from '../../../domain/dicom/dicom-failure.js';
import type { ByteFeed } from './byte-feed.js';
import type { ScanFrame } from './scan-frame.js';

/** The header of one element (PS3.5, 7.1.2 and 7.1.3). */
export interface ElementHeader {
  readonly tag: number;
  /** The written VR, or the one that the dictionary tells where none or UN is written. */
  readonly vr: Vr;
  /** Length of the value; FFFFFFFF when it is undefined. */
  readonly length: number;
  readonly headerLength: 8 | 12;
  /** Items inside are written in implicit VR. */
  readonly implicitInside: boolean;
  /** Byte order of the value. */
  readonly littleEndian: boolean;
  readonly unknownVr: boolean;
}

/** Reads the header at the reading position without moving it; undefined when it needs bytes that have not arrived. */
export function peekElementHeader(feed: ByteFeed, frame: ScanFrame): ElementHeader | undefined {
  if (feed.available < 8) return undefined;
  const { littleEndian } = frame;
  const tag = feed.peekTag(littleEndian);
  if (frame.implicit) {
    const length = feed.peekUint32(4, littleEndian);
    const vr = implicitVr(tag, frame.signed);
    return { tag, vr, length, headerLength: 8, implicitInside: true, littleEndian, unknownVr: false };
  }
  const first = feed.peek(4);
  const second = feed.peek(5);
  const written = vrOfCode(first, second);
  if (!written) {
    throw new DicomFailure('dicom.malformed', `${formatTag(tag)} at offset ${feed.offset} has no valid VR`);
  }
  const { vr, longForm } = written;
  if (!longForm) {
    const length = feed.peekUint16(6, littleEndian);
    return { tag, vr, length, headerLength: 8, implicitInside: false, littleEndian, unknownVr: false };
  }
  if (feed.available < 12) return undefined;
  const length = feed.peekUint32(8, littleEndian);
  // its value is in implicit VR and little endian, whatever is around it (PS3.5, 6.2.2)
  const opaque = vr === 'UN';
  const unknownVr = vr === 'UN' && (first !== 0x55 || second !== 0x4e);
  return {
    tag,
    vr: opaque ? implicitVr(tag, frame.signed) : vr,
    length,
    headerLength: 12,
    implicitInside: opaque,
    littleEndian: opaque || littleEndian,
    unknownVr,
  };
}
