import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const SIGNATURE = /^[0-9a-f]{128}$/i;
const KEY = /^[0-9a-f]{64}$/i;
/** Making a key costs as much as checking with it. */
const keys = new LRUCache<string, KeyObject>({ max: 1_000, memoMethod: readKey });

/**
 * Whether a signature of Ed25519 (RFC 8032, section 5.1.7) is right.
 *
 * @param publicKey 32 bytes in hexadecimal digits
 * @param signature 64 bytes in hexadecimal digits
 */
export function verifyEd25519(publicKey: string, signature: string, message: Buffer): boolean {
  if (!KEY.test(publicKey) || !SIGNATURE.test(signature)) return false;
  return verify(null, message, keys.memo(publicKey), Buffer.from(signature, 'hex'));
}

function readKey(publicKey: string): KeyObject {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
