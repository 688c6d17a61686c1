import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const HOUR_MS = 3_600_000;

/** A key with its certificate, and who issued it. */
export interface TimeStampIdentity {
  readonly key: webcrypto.CryptoKey;
  readonly certificate: X509Certificate;
  readonly authority: X509Certificate;
}

/** Makes an authority and the certificate of a time-stamp server that it issued, for these purposes. */
export async function makeTimeStampIdentity(
  purposes: readonly string[] = [TIME_STAMPING],
): Promise<TimeStampIdentity> {
  const [above, own] = await Promise.all([makeKeys(), makeKeys()]);
  const validity = {
    notBefore: new Date(Date.now() - HOUR_MS),
    notAfter: new Date(Date.now() + 24 * HOUR_MS),
    signingAlgorithm: ALGORITHM,
  };
  const authority = await X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=Time Authority',
    keys: above,
    extensions: [new BasicConstraintsExtension(true, undefined, true)],
  });
  const certificate = await X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=Time Stamps',
    issuer: authority.subject,
    publicKey: own.publicKey,
    signingKey: above.privateKey,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      ...(purposes.length > 0 ? [new ExtendedKeyUsageExtension([...purposes], true)] : []),
    ],
  });
  return { key: own.privateKey, certificate, authority };
}

const makeKeys = (): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
