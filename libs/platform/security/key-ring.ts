import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;
const KEY_ID_BYTES = 6;
const SALT = 'isocenter';

/** A key for one purpose. */
export interface DerivedKey {
  /** Tells which master secret it comes from: 8 characters of base64url, not secret. */
  readonly id: string;
  /** 32 bytes. */
  readonly bytes: Buffer;
}

function derive(secret: string, info: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, SALT, info, length));
}

/**
 * Every key of the system, derived by HKDF-SHA256 (RFC 5869) from the master secrets: one per purpose and secret,
 * so that no key serves two ends. The first secret is current; the former ones still open and verify.
 */
export class KeyRing {
  private readonly secrets: readonly { readonly id: string; readonly secret: string }[];
  private readonly keys = new Map<string, readonly DerivedKey[]>();

  /** @param secrets master secrets, the current one first */
  constructor(secrets: readonly string[]) {
    if (secrets.length === 0) throw new Error('A key ring needs a master secret');
    this.secrets = secrets.map((secret) => ({
      id: derive(secret, 'key-id', KEY_ID_BYTES).toString('base64url'),
      secret,
    }));
  }

  /** The key that seals and signs. */
  current(purpose: string): DerivedKey {
    return this.all(purpose)[0] as DerivedKey;
  }

  /** The key that something was sealed or signed with; undefined when its master secret is gone. */
  find(purpose: string, id: string): DerivedKey | undefined {
    return this.all(purpose).find((key) => key.id === id);
  }

  /** The keys of a purpose, the current one first. */
  all(purpose: string): readonly DerivedKey[] {
    let keys = this.keys.get(purpose);
    if (keys === undefined) {
      keys = this.secrets.map(({ id, secret }) => ({
        id,
        bytes: derive(secret, `key:${purpose}`, KEY_BYTES),
      }));
      this.keys.set(purpose, keys);
    }
    return keys;
  }
}
