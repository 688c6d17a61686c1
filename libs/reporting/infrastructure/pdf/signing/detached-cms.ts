import { type KeyObject, sign } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  id_contentType,
  id_data,
  id_messageDigest,
  id_signedData,
  IssuerAndSerialNumber,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { setOf } from './set-of.js';
import { SIGNING_CERTIFICATE_V2, signingCertificateV2 } from './signing-certificate-v2.js';

/** id-aa-timeStampToken, RFC 3161 appendix A. */
export const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const DER_NULL = new Uint8Array([0x05, 0x00]).buffer;

export interface DetachedCmsInput {
  /** SHA-256 of the content that stays outside. */
  readonly digest: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly privateKey: KeyObject;
  /** Gives the time-stamp token, in DER, of the signature. */
  readonly timeStamp?: (signature: Buffer) => Promise<Uint8Array>;
}

/**
 * The CMS of a PAdES B-B signature (EN 319 142-1 table 1, EN 319 122-1): SignedData without content, one signer, the
 * signed attributes content-type, message-digest and signing-certificate-v2. **No signing-time attribute**: PAdES
 * forbids it, the claimed time stands in the signature dictionary's /M. Gives DER; throws for a key that is neither
 * EC nor RSA.
 *
 * With a time stamp over the signature as its only unsigned attribute (RFC 3161, appendix A) it is that of PAdES B-T.
 */
export async function detachedCms(input: DetachedCmsInput): Promise<Buffer> {
  const certificate = AsnConvert.parse(input.certificate, Certificate);
  const signedAttrs = derSetOrder([
    attribute(id_contentType, AsnConvert.serialize(AsnObjectIdentifierConverter.toASN(id_data))),
    attribute(id_messageDigest, AsnConvert.serialize(new OctetString(input.digest))),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificateV2(certificate, input.certificate)),
  ]);
  const signature = sign('sha256', setOf(signedAttrs), input.privateKey);
  const token = await input.timeStamp?.(signature);
  const signerInfo = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: certificate.tbsCertificate.issuer,
        serialNumber: certificate.tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: SHA256 }),
    signedAttrs,
    signatureAlgorithm: signatureAlgorithm(input.privateKey),
    signature: new OctetString(signature),
    ...(token ? { unsignedAttrs: [attribute(TIME_STAMP_TOKEN, new Uint8Array(token).buffer)] } : {}),
  });
  const signedData = new SignedData({
    version: CMSVersion.v1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: SHA256 })]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    certificates: new CertificateSet([new CertificateChoices({ certificate })]),
    signerInfos: new SignerInfos([signerInfo]),
  });
  const content = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signedData) });
  return Buffer.from(AsnConvert.serialize(content));
}

function attribute(attrType: string, value: ArrayBuffer): Attribute {
  return new Attribute({ attrType, attrValues: [value] });
}

/** DER orders the members of a SET OF by their encodings (X.690, 11.6); the encoder keeps the order it is given. */
function derSetOrder(attributes: readonly Attribute[]): Attribute[] {
  const encoded = (item: Attribute) => Buffer.from(AsnConvert.serialize(item));
  return attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)));
}

function signatureAlgorithm(key: KeyObject): SignatureAlgorithmIdentifier {
  switch (key.asymmetricKeyType) {
    case 'ec':
      return new SignatureAlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 });
    case 'rsa':
      return new SignatureAlgorithmIdentifier({ algorithm: SHA256_WITH_RSA, parameters: DER_NULL });
    default:
      throw new TypeError('a report can be signed with an EC or an RSA key only');
  }
}
