import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { detachedCms } from './detached-cms.js';
import { prepareSignature, type SignatureClaims } from './signature-placeholder.js';

export interface PdfSigningKey {
  /** DER of the organization's certificate. */
  readonly certificate: Uint8Array;
  /** PKCS#8 DER in the clear. */
  readonly privateKey: Uint8Array;
}

/** Room for one certificate with its longest names and an RSA-3072 signature, with space left. */
const CONTENTS_BYTES = 6144;
/** Room for a token besides, with the certificates of its server and of those above it. */
const STAMPED_CONTENTS_BYTES = 32_768;

/**
 * Signs a PDF as PAdES baseline B-B (EN 319 142-1): `/SubFilter /ETSI.CAdES.detached`, the byte range covers the whole
 * file but the signature's own digits. Appends an incremental update and leaves earlier signatures whole. Some 10 ms.
 * Throws a RangeError when the key is not the certificate's or the signature does not fit its place.
 *
 * @param timeStamp gives the token of a time-stamp server, in DER, over the signature: then it is baseline B-T. What it
 *   rejects with is thrown.
 */
export async function signPdf(
  pdf: Uint8Array,
  key: PdfSigningKey,
  claims: SignatureClaims,
  timeStamp?: (signature: Buffer) => Promise<Uint8Array>,
): Promise<Buffer> {
  const privateKey = createPrivateKey({ key: Buffer.from(key.privateKey), format: 'der', type: 'pkcs8' });
  if (!new X509Certificate(key.certificate).checkPrivateKey(privateKey)) {
    throw new RangeError('the signing key does not belong to the certificate');
  }
  const room = timeStamp ? STAMPED_CONTENTS_BYTES : CONTENTS_BYTES;
  const { bytes, byteRange } = await prepareSignature(pdf, claims, room);
  const [start, length, resume, rest] = byteRange;
  const digest = createHash('sha256')
    .update(bytes.subarray(start, start + length))
    .update(bytes.subarray(resume, resume + rest))
    .digest();
  const { certificate } = key;
  const cms = await detachedCms({ digest, certificate, privateKey, ...(timeStamp ? { timeStamp } : {}) });
  if (cms.length > room) throw new RangeError(`the signature needs ${cms.length} bytes, ${room} are kept`);
  bytes.write(cms.toString('hex'), length + 1, 'latin1');
  return bytes;
}
