import { createHash, verify, X509Certificate } from 'node:crypto';
import { DerNode } from './der-node.js';

export interface VerifiedSignature {
  readonly subFilter: string;
  readonly byteRange: readonly number[];
  /** The signed range and the gap of /Contents together are the file, to its last byte. */
  readonly coversWholeFile: boolean;
  readonly digestMatches: boolean;
  readonly signatureMatches: boolean;
  /** signing-certificate-v2 carries the hash of the enclosed certificate. */
  readonly certificateMatches: boolean;
  readonly attributesInDerOrder: boolean;
  readonly signedAttributes: readonly string[];
  readonly signedAt: string | undefined;
  readonly certificate: X509Certificate;
}

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

/**
 * Checks every signature of a PDF by the text of ISO 32000-1 12.8, RFC 5652 and RFC 5035, with node:crypto and a reader
 * of its own. It knows SHA-256 only and judges no trust in the certificate. Throws for a malformed signature.
 */
export function verifyPdfSignatures(pdf: Buffer): readonly VerifiedSignature[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map((match) => {
    const dictionary = text.slice(text.lastIndexOf(' obj', match.index), text.indexOf('endobj', match.index));
    return verifyOne(pdf, match.slice(1).map(Number), dictionary);
  });
}

function verifyOne(pdf: Buffer, byteRange: readonly number[], dictionary: string): VerifiedSignature {
  const [start = 0, length = 0, resume = 0, rest = 0] = byteRange;
  const gap = pdf.toString('latin1', start + length, resume);
  if (!/^<[0-9a-f]+>$/i.test(gap)) throw new RangeError('the byte range leaves out more than /Contents');
  const digest = createHash('sha256')
    .update(pdf.subarray(start, start + length))
    .update(pdf.subarray(resume, resume + rest))
    .digest();
  const contentInfo = DerNode.read(Buffer.from(gap.slice(1, -1), 'hex'));
  const signedData = contentInfo.at(1).at(0);
  const [certificates, signerInfos] = signedData.children.slice(-2);
  if (!certificates || !signerInfos) throw new RangeError('no certificate or no signer');
  const der = certificates.at(0).raw;
  const certificate = new X509Certificate(der);
  const signer = signerInfos.at(0);
  const signedAttrs = signer.at(3);
  const attributes = new Map(signedAttrs.children.map((entry) => [entry.at(0).oid, entry.at(1).at(0)]));
  const encodings = signedAttrs.children.map((entry) => entry.raw);
  const asSet = Buffer.concat([Buffer.from([0x31]), signedAttrs.raw.subarray(1)]);
  const essHash = attributes.get(SIGNING_CERTIFICATE_V2)?.at(0).at(0).at(0).content;
  return {
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
    byteRange,
    coversWholeFile: start === 0 && resume + rest === pdf.length,
    digestMatches:
      attributes.has(CONTENT_TYPE) && attributes.get(MESSAGE_DIGEST)?.content.equals(digest) === true,
    signatureMatches: verify('sha256', asSet, certificate.publicKey, signer.at(5).content),
    certificateMatches: essHash?.equals(createHash('sha256').update(der).digest()) === true,
    attributesInDerOrder: encodings.every(
      (raw, i) => i === 0 || Buffer.compare(encodings[i - 1] ?? raw, raw) <= 0,
    ),
    signedAttributes: [...attributes.keys()],
    signedAt: /\/M\s*\(D:(\d{14}Z)\)/.exec(dictionary)?.[1],
    certificate,
  };
}
