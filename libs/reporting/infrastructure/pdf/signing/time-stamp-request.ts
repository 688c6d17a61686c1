import { createHash, randomBytes } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, TimeStampReq, TimeStampReqVersion } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';

/** SHA-256, RFC 5754. */
export const SHA256 = '2.16.840.1.101.3.4.2.1';

/** What a server was asked to stamp. */
export interface TimeStampQuestion {
  /** SHA-256 of what is stamped. */
  readonly imprint: Buffer;
  /** A positive number, so that its first bit is 0. */
  readonly nonce: Buffer;
  /** The policy asked for; any when undefined. */
  readonly policy: string | undefined;
}

/** A question that was never asked before: its nonce shows that the answer is fresh (RFC 3161, 2.4.1). */
export function askFor(bytes: Uint8Array, policy: string | undefined): TimeStampQuestion {
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return { imprint: createHash('sha256').update(bytes).digest(), nonce, policy };
}

/** The question as DER; the server is asked for its certificate, too. */
export function timeStampRequest({ imprint, nonce, policy }: TimeStampQuestion): Buffer {
  const request = new TimeStampReq({
    version: TimeStampReqVersion.v1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA256, parameters: null }),
      hashedMessage: new OctetString(imprint),
    }),
    nonce: new Uint8Array(nonce).buffer,
    certReq: true,
    ...(policy === undefined ? {} : { reqPolicy: policy }),
  });
  return Buffer.from(AsnConvert.serialize(request));
}
