import { canBeNative, pixelCodecOf } from '../../../../domain/dicom/pixel-codecs.js';
import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from './accepted-range.js';
import { acceptsWithinMultipart } from './accepts-within-multipart.js';
import { chooseTransferSyntax } from './choose-transfer-syntax.js';
import { mediaTypeOfSyntax } from './media-type-of-syntax.js';

/** How the frames of one instance are sent. */
export interface FrameRepresentation {
  readonly packaging: 'multipart' | 'single';
  /** Media type of each part. */
  readonly mediaType: string;
  /** Transfer Syntax UID of each part; uncompressed frames are always little endian. */
  readonly transferSyntaxUid: string;
}

const OCTETS = 'application/octet-stream';

/** What a media type of compressed frames means where no transfer syntax is named (PS3.18, Table 8.7.3-5); all lossless. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', '1.2.840.10008.1.2.4.70'],
  ['image/jls', '1.2.840.10008.1.2.4.80'],
  ['image/jp2', '1.2.840.10008.1.2.4.90'],
  ['image/jphc', '1.2.840.10008.1.2.4.201'],
  ['image/dicom-rle', '1.2.840.10008.1.2.5'],
]);

/**
 * How a client gets the frames of a stored instance (PS3.18, 8.7.3.3 and 10.4.1.1.6): decompressed as
 * application/octet-stream, or compressed in the media type of a transfer syntax, as stored wherever that fits. Stored ones
 * come as application/octet-stream, too, where the client names `*` or their own transfer syntax, as web viewers do.
 * Undefined means 406.
 *
 * @param oneFrame a bare body without multipart is possible
 */
export function chooseFrameRepresentation(
  ranges: readonly AcceptedRange[],
  stored: TransferSyntax,
  oneFrame: boolean,
): FrameRepresentation | undefined {
  for (const range of ranges) {
    const root = acceptsWithinMultipart(range);
    const bare = root === undefined && oneFrame;
    const type = bare ? range.type : root;
    if (type === undefined) continue;
    const chosen = choose(type, range.parameters.get('transfer-syntax'), stored);
    if (chosen) return { packaging: bare ? 'single' : 'multipart', ...chosen };
  }
  return undefined;
}

type Chosen = Omit<FrameRepresentation, 'packaging'>;

function choose(type: string, syntax: string | undefined, stored: TransferSyntax): Chosen | undefined {
  const own = stored.encapsulated ? stored.uid : EXPLICIT_VR_LITTLE_ENDIAN;
  const ownType = stored.encapsulated ? mediaTypeOfSyntax(own) : OCTETS;
  if (type === OCTETS) {
    if (syntax === '*' || syntax === own) return { mediaType: OCTETS, transferSyntaxUid: own };
    const asked = syntax ?? EXPLICIT_VR_LITTLE_ENDIAN;
    return asked === EXPLICIT_VR_LITTLE_ENDIAN && canBeNative(stored)
      ? { mediaType: OCTETS, transferSyntaxUid: asked }
      : undefined;
  }
  const covers = (mediaType: string): boolean =>
    type === '*' || type === mediaType || type === `${mediaType.split('/')[0]}/*`;
  if (covers(ownType) && (syntax === '*' || syntax === own || (syntax === undefined && type !== '*'))) {
    return { mediaType: ownType, transferSyntaxUid: own };
  }
  const asked = syntax ?? (type === '*' ? 'default' : DEFAULTS.get(type === 'image/*' ? 'image/jpeg' : type));
  const uid = asked === undefined || asked === '*' ? undefined : chooseTransferSyntax(stored, [asked]);
  if (uid === undefined) return undefined;
  const native = uid === EXPLICIT_VR_LITTLE_ENDIAN || !pixelCodecOf(uid);
  const mediaType = native && uid !== own ? OCTETS : mediaTypeOfSyntax(uid);
  const transferSyntaxUid = mediaType === OCTETS && !stored.encapsulated ? EXPLICIT_VR_LITTLE_ENDIAN : uid;
  return covers(mediaType) ? { mediaType, transferSyntaxUid } : undefined;
}
