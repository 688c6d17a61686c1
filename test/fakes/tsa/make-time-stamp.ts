import { createHash, KeyObject, randomBytes, sign } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  CMSVersion,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  id_contentType,
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
import { id_ct_tstInfo, TSTInfo, TSTInfoVersion } from '@peculiar/asn1-tsp';
import { Certificate } from '@peculiar/asn1-x509';
import type { TimeStampIdentity } from './time-stamp-identity.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SET_OF = 17;

/** What a token says. */
export type Stamped = Pick<TSTInfo, 'messageImprint' | 'policy' | 'nonce' | 'genTime'>;

/** A token (RFC 3161, 2.4.2), signed by this identity, in DER. */
export function makeTimeStamp(stamped: Stamped, { key, certificate }: TimeStampIdentity): Buffer {
  const serialNumber = new Uint8Array([1, ...randomBytes(8)]).buffer;
  const info = new TSTInfo({ version: TSTInfoVersion.v1, serialNumber, ordering: false, ...stamped });
  const content = Buffer.from(AsnConvert.serialize(info));
  const own = AsnConvert.parse(certificate.rawData, Certificate);
  const signedAttrs = [
    attribute(id_contentType, AsnConvert.serialize(AsnObjectIdentifierConverter.toASN(id_ct_tstInfo))),
    attribute(id_messageDigest, AsnConvert.serialize(new OctetString(digest(content)))),
    attribute(SIGNING_CERTIFICATE_V2, signingCertificate(Buffer.from(certificate.rawData))),
  ].toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)));
  const signed = der(0x20 | SET_OF, Buffer.concat(signedAttrs.map(encoded)));
  const { issuer, serialNumber: number } = own.tbsCertificate;
  const signerInfo = new SignerInfo({
    version: CMSVersion.v1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber: number }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: SHA256 }),
    signedAttrs,
    signatureAlgorithm: new SignatureAlgorithmIdentifier({ algorithm: ECDSA_WITH_SHA256 }),
    signature: new OctetString(sign('sha256', signed, KeyObject.from(key))),
  });
  const signedData = new SignedData({
    version: CMSVersion.v3,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: SHA256 })]),
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: id_ct_tstInfo,
      eContent: new EncapsulatedContent({ single: new OctetString(content) }),
    }),
    certificates: new CertificateSet([new CertificateChoices({ certificate: own })]),
    signerInfos: new SignerInfos([signerInfo]),
  });
  const message = new ContentInfo({ contentType: id_signedData, content: AsnConvert.serialize(signedData) });
  return Buffer.from(AsnConvert.serialize(message));
}

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

const encoded = (item: Attribute): Buffer => Buffer.from(AsnConvert.serialize(item));

const attribute = (attrType: string, value: ArrayBuffer): Attribute =>
  new Attribute({ attrType, attrValues: [value] });

/** SigningCertificateV2 with nothing but the hash (RFC 5035, section 3). */
const signingCertificate = (certificate: Buffer): ArrayBuffer =>
  new Uint8Array(der(0x30, der(0x30, der(0x30, der(0x04, digest(certificate)))))).buffer;

function der(tag: number, content: Buffer): Buffer {
  const length = [];
  for (let rest = content.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff);
  const size = content.length < 0x80 ? [content.length] : [0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
