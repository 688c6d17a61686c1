import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { DerivedKey } from './key-ring.js';

/** PKCS #8 wrapping of a 32-byte Ed25519 seed (RFC 8410 7): everything before the seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signing key pair whose seed comes from the key ring: every process has the same without storing it. */
export class Ed25519Key {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;

  constructor(seed: DerivedKey) {
    this.id = seed.id;
    const der = Buffer.concat([PKCS8_PREFIX, seed.bytes]);
    this.privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
  }

  /** The public half for a JWKS document (RFC 7517, RFC 8037). */
  toJwk(): JsonWebKey {
    return { ...this.publicKey.export({ format: 'jwk' }), kid: this.id, use: 'sig', alg: 'EdDSA' };
  }
}
