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

/**
 * Signs a PDF as PAdES baseline B-B (EN 319 142-1): `/SubFilter /ETSI.CAdES.detached`, the byte range covers the whole
 * file but the signature's own digits. Appends an incremental update and leaves earlier signatures whole. Some 10 ms.
 * Throws a RangeError when the key is not the certificate's or the signature does not fit its place.
 */
export async function signPdf(pdf: Uint8Array, key: PdfSigningKey, claims: SignatureClaims): Promise<Buffer> {
  const privateKey = createPrivateKey({ key: Buffer.from(key.privateKey), format: 'der', type: 'pkcs8' });
  if (!new X509Certificate(key.certificate).checkPrivateKey(privateKey)) {
    throw new RangeError('the signing key does not belong to the certificate');
  }
  const { bytes, byteRange } = await prepareSignature(pdf, claims, CONTENTS_BYTES);
  const [start, length, resume, rest] = byteRange;
  const digest = createHash('sha256')
    .update(bytes.subarray(start, start + length))
    .update(bytes.subarray(resume, resume + rest))
    .digest();
  const cms = detachedCms({ digest, certificate: key.certificate, privateKey });
  if (cms.length > CONTENTS_BYTES)
    throw new RangeError(`the signature needs ${cms.length} bytes, ${CONTENTS_BYTES} are kept`);
  bytes.write(cms.toString('hex'), length + 1, 'latin1');
  return bytes;
}
