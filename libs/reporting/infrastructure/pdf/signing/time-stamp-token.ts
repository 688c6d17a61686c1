import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import {
  ContentInfo,
  id_contentType,
  id_messageDigest,
  SignedData,
  type SignerInfo,
} from '@peculiar/asn1-cms';
import { AsnConvert, AsnObjectIdentifierConverter, OctetString } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, PKIStatus, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { chainsTo } from './chains-to.js';
import { essCertificateHash } from './ess-certificate-hash.js';
import { setOf } from './set-of.js';
import { SHA256, type TimeStampQuestion } from './time-stamp-request.js';

const HASHES: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const RSASSA_PSS = '1.2.840.113549.1.1.10';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** A server whose clock is farther from ours than this stamps nothing that we could rely on. */
const CLOCK_TOLERANCE_MS = 10 * 60_000;
const TST_INFO = Buffer.from(AsnConvert.serialize(AsnObjectIdentifierConverter.toASN(id_ct_tstInfo)));

/** A time stamp that was checked. */
export interface TimeStamp {
  /** DER of the token: what a signature carries. */
  readonly token: Buffer;
  readonly at: Date;
}

/** Why an answer is none that can be used. */
export class TimeStampRefusal extends Error {}

/**
 * Reads the answer to a question and checks all that RFC 3161 (2.2, 2.4.2) and RFC 5816 ask for: that it was granted, is of
 * these bytes, this nonce and this policy, and was signed by the certificate it names, which is for time stamps alone and
 * was issued by one of the anchors, where there are any.
 *
 * @throws TimeStampRefusal
 */
export function readTimeStamp(
  answer: Uint8Array,
  question: TimeStampQuestion,
  anchors: readonly X509Certificate[],
  now: Date,
): TimeStamp {
  const response = parsed(() => AsnConvert.parse(answer, TimeStampResp));
  const { status } = response.status;
  if ((status !== PKIStatus.granted && status !== PKIStatus.grantedWithMods) || !response.timeStampToken)
    throw new TimeStampRefusal(`the time-stamp server refuses with status ${status}`);
  const token = Buffer.from(AsnConvert.serialize(response.timeStampToken));
  const signedData = parsed(() => AsnConvert.parse(AsnConvert.parse(token, ContentInfo).content, SignedData));
  const { eContentType, eContent } = signedData.encapContentInfo;
  const content = eContent?.single?.buffer;
  if (eContentType !== id_ct_tstInfo || !content) throw new TimeStampRefusal('no time-stamp information');
  const info = parsed(() => AsnConvert.parse(content, TSTInfo));
  checkInfo(info, question, now);
  const [signer, ...others] = signedData.signerInfos;
  if (!signer || others.length > 0) throw new TimeStampRefusal('a token has one signer');
  const certificates = [...(signedData.certificates ?? [])].flatMap(({ certificate }) =>
    certificate ? new X509Certificate(Buffer.from(AsnConvert.serialize(certificate))) : [],
  );
  checkSignature(signer, Buffer.from(content), certificates, anchors, info.genTime);
  return { token, at: info.genTime };
}

function checkInfo(info: TSTInfo, { imprint, nonce, policy }: TimeStampQuestion, now: Date): void {
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  if (hashAlgorithm.algorithm !== SHA256 || !Buffer.from(hashedMessage.buffer).equals(imprint))
    throw new TimeStampRefusal('the token stamps something else');
  if (!info.nonce || !Buffer.from(info.nonce).equals(nonce))
    throw new TimeStampRefusal('the token answers another question');
  if (policy !== undefined && info.policy !== policy)
    throw new TimeStampRefusal('the token is of another policy');
  if (!(Math.abs(info.genTime.getTime() - now.getTime()) <= CLOCK_TOLERANCE_MS))
    throw new TimeStampRefusal('the clock of the time-stamp server is wrong');
}

function checkSignature(
  signer: SignerInfo,
  content: Buffer,
  certificates: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
): void {
  const hash = HASHES[signer.digestAlgorithm.algorithm];
  if (hash === undefined) throw new TimeStampRefusal('the hash of the token is not known');
  const attribute = (type: string): ArrayBuffer | undefined =>
    signer.signedAttrs?.find(({ attrType }) => attrType === type)?.attrValues[0];
  const ess = parsed(() => essCertificateHash(attribute));
  const certificate = certificates.find(({ raw }) =>
    createHash(ess.algorithm).update(raw).digest().equals(ess.hash),
  );
  if (!certificate) throw new TimeStampRefusal('the certificate of the time-stamp server is missing');
  const purposes = certificate.keyUsage as readonly string[] | undefined;
  if (purposes?.length !== 1 || purposes[0] !== TIME_STAMPING)
    throw new TimeStampRefusal('the certificate of the time-stamp server is not for time stamps alone');
  const type = attribute(id_contentType);
  const digest = attribute(id_messageDigest);
  const told = digest && parsed(() => AsnConvert.parse(digest, OctetString));
  if (
    !type ||
    !Buffer.from(type).equals(TST_INFO) ||
    !told ||
    !Buffer.from(told.buffer).equals(hashOf(hash, content))
  )
    throw new TimeStampRefusal('the token was changed after it was signed');
  const signed = setOf(signer.signedAttrs ?? []);
  const pss = signer.signatureAlgorithm.algorithm === RSASSA_PSS;
  const key = pss
    ? {
        key: certificate.publicKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_AUTO,
      }
    : certificate.publicKey;
  if (!verify(hash, signed, key, Buffer.from(signer.signature.buffer)))
    throw new TimeStampRefusal('the signature of the token is wrong');
  if (!chainsTo(certificate, certificates, anchors, at))
    throw new TimeStampRefusal('the certificate of the time-stamp server is not trusted');
}

const hashOf = (algorithm: string, bytes: Buffer): Buffer => createHash(algorithm).update(bytes).digest();

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw new TimeStampRefusal('the answer of the time-stamp server cannot be read');
  }
}
