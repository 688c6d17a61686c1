import { AsnConvert, AsnProp, AsnPropTypes, OctetString } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { SIGNING_CERTIFICATE_V2 } from './signing-certificate-v2.js';

/** id-aa-signingCertificate, RFC 2634 section 5.4: its hash is SHA-1. */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12';

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** ESSCertID and ESSCertIDv2, which differ in the algorithm alone. */
class EssCertId {
  @AsnProp({ type: AlgorithmIdentifier, optional: true })
  hashAlgorithm?: AlgorithmIdentifier;

  @AsnProp({ type: OctetString })
  certHash: OctetString = new OctetString();

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  issuerSerial?: ArrayBuffer;
}

class SigningCertificate {
  @AsnProp({ type: EssCertId, repeated: 'sequence' })
  certs: EssCertId[] = [];

  @AsnProp({ type: AsnPropTypes.Any, optional: true })
  policies?: ArrayBuffer;
}

/**
 * The hash by which a signature names its certificate (RFC 5035), whichever form it has.
 *
 * @param attribute the value of a signed attribute by its type
 * @throws an error when it names none, or by a hash that is not known
 */
export function essCertificateHash(attribute: (type: string) => ArrayBuffer | undefined): {
  readonly algorithm: string;
  readonly hash: Buffer;
} {
  const second = attribute(SIGNING_CERTIFICATE_V2);
  const value = second ?? attribute(SIGNING_CERTIFICATE);
  const named = value && AsnConvert.parse(value, SigningCertificate).certs[0];
  if (!named) throw new RangeError('the signature names no certificate');
  const given = named.hashAlgorithm?.algorithm;
  const algorithm = given !== undefined ? HASHES[given] : second ? 'sha256' : 'sha1';
  if (algorithm === undefined) throw new RangeError('the hash of the certificate is not known');
  return { algorithm, hash: Buffer.from(named.certHash.buffer) };
}
