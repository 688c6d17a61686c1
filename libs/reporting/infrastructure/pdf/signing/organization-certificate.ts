import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

export type SigningKeyType = 'ecdsa-p256' | 'rsa-3072';

export interface OrganizationCertificate {
  /** DER. */
  readonly certificate: Buffer;
  /** PKCS#8 DER in the clear: the caller encrypts it before it is stored. */
  readonly privateKey: Buffer;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** ub-common-name and ub-organization-name, RFC 5280 appendix A. */
const NAME_LIMIT = 64;
const YEARS = 10;

const ALGORITHMS = {
  'ecdsa-p256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'rsa-3072': {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 3072,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
} as const;

/**
 * Makes the key and self-signed certificate with which an organization seals its reports: CN and O are its name (cut at
 * 64 characters), keyUsage digitalSignature and nonRepudiation (RFC 5280, 4.2.1.3), valid for ten years from
 * `notBefore`, SHA-256. No extended key usage: readers that do not know document signing (RFC 9336) would refuse it.
 * Throws a RangeError for an empty name.
 */
export async function createOrganizationCertificate(
  organizationName: string,
  notBefore: Date,
  keyType: SigningKeyType = 'ecdsa-p256',
): Promise<OrganizationCertificate> {
  const name = [...organizationName.normalize('NFC').trim()].slice(0, NAME_LIMIT).join('').trim();
  if (name === '') throw new RangeError('an organization certificate needs a name');
  const keys = await webcrypto.subtle.generateKey(ALGORITHMS[keyType], true, ['sign', 'verify']);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + YEARS);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    // As objects: of a plain string the library would read a leading # as hexadecimal DER.
    name: new Name([{ CN: [{ utf8String: name }] }, { O: [{ utf8String: name }] }]),
    notBefore,
    notAfter,
    keys,
    signingAlgorithm: ALGORITHMS[keyType],
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const privateKey = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { certificate: Buffer.from(certificate.rawData), privateKey, notBefore, notAfter };
}
