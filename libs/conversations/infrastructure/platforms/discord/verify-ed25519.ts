import { createPublicKey, verify } from 'node:crypto';

const SIGNATURE = /^[0-9a-f]{128}$/i;
const KEY = /^[0-9a-f]{64}$/i;

/**
 * Whether a signature of Ed25519 (RFC 8032, section 5.1.7) is right.
 *
 * @param publicKey 32 bytes in hexadecimal digits
 * @param signature 64 bytes in hexadecimal digits
 */
export function verifyEd25519(publicKey: string, signature: string, message: Buffer): boolean {
  if (!KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return verify(null, message, key, Buffer.from(signature, 'hex'));
}
