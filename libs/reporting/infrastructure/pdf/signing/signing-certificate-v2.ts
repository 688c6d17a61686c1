import { createHash } from 'node:crypto';
import {
  AsnConvert,
  AsnIntegerArrayBufferConverter,
  AsnProp,
  AsnPropTypes,
  OctetString,
} from '@peculiar/asn1-schema';
import { type Certificate, GeneralName } from '@peculiar/asn1-x509';

/** id-aa-signingCertificateV2, RFC 5035 section 3. */
export const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

class IssuerSerial {
  @AsnProp({ type: GeneralName, repeated: 'sequence' })
  issuer: GeneralName[] = [];

  @AsnProp({ type: AsnPropTypes.Integer, converter: AsnIntegerArrayBufferConverter })
  serialNumber: ArrayBuffer = new ArrayBuffer(0);
}

/** The hash algorithm is left out: SHA-256 is the default, and DER does not write defaults. */
class EssCertIdV2 {
  @AsnProp({ type: OctetString })
  certHash: OctetString = new OctetString();

  @AsnProp({ type: IssuerSerial })
  issuerSerial: IssuerSerial = new IssuerSerial();
}

class SigningCertificateV2 {
  @AsnProp({ type: EssCertIdV2, repeated: 'sequence' })
  certs: EssCertIdV2[] = [];
}

/**
 * The attribute value that ties a signature to one certificate (RFC 5035, 5.4), so that another certificate over the
 * same key cannot be put in its place. Takes the certificate parsed and as DER, gives the DER of SigningCertificateV2.
 */
export function signingCertificateV2(certificate: Certificate, der: Uint8Array): ArrayBuffer {
  const id = new EssCertIdV2();
  id.certHash = new OctetString(createHash('sha256').update(der).digest());
  id.issuerSerial.issuer = [new GeneralName({ directoryName: certificate.tbsCertificate.issuer })];
  id.issuerSerial.serialNumber = certificate.tbsCertificate.serialNumber;
  const value = new SigningCertificateV2();
  value.certs = [id];
  return AsnConvert.serialize(value);
}
