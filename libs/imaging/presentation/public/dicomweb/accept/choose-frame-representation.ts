import type { TransferSyntax } from '../../../../domain/dicom/transfer-syntax.js';
import { EXPLICIT_VR_LITTLE_ENDIAN } from '../../../../domain/dicom/transfer-syntax.js';
import type { AcceptedRange } from './accepted-range.js';
import { acceptsWithinMultipart } from './accepts-within-multipart.js';
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

/**
 * How a client gets the frames of a stored instance (PS3.18, 8.7.3.3 and 10.4.1.1.6): native ones as application/octet-stream,
 * compressed ones as stored in their own media type, or as application/octet-stream where the client asks for that with
 * `transfer-syntax=*` or the stored one, as web viewers do. Undefined means 406: pixel data are not decoded.
 *
 * @param oneFrame a bare body without multipart is possible
 */
export function chooseFrameRepresentation(
  ranges: readonly AcceptedRange[],
  stored: TransferSyntax,
  oneFrame: boolean,
): FrameRepresentation | undefined {
  const transferSyntaxUid = stored.encapsulated ? stored.uid : EXPLICIT_VR_LITTLE_ENDIAN;
  const own = stored.encapsulated ? mediaTypeOfSyntax(stored.uid) : OCTETS;
  for (const range of ranges) {
    const root = acceptsWithinMultipart(range);
    const bare = root === undefined && oneFrame;
    const type = bare ? range.type : root;
    const syntax = range.parameters.get('transfer-syntax');
    if (type === undefined || !(syntax === undefined || syntax === '*' || syntax === transferSyntaxUid))
      continue;
    const packaging = bare ? 'single' : 'multipart';
    if (type === '*' || type === own || type === `${own.split('/')[0]}/*`) {
      return { packaging, mediaType: own, transferSyntaxUid };
    }
    if (type === OCTETS && syntax !== undefined) return { packaging, mediaType: OCTETS, transferSyntaxUid };
  }
  return undefined;
}
