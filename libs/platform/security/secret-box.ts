import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';
import { SecretUnreadableError } from './secret-unreadable-error.js';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([\w-]{8})\.([\w-]{38,})$/;

/**
 * Encrypts what must be stored and read again: credentials of channels, private keys, webhook secrets.
 * AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D 8.2.2). The text form is
 * `v1.<key id>.<base64url of nonce, ciphertext and tag>`.
 *
 * The associated data names the place that the secret belongs to (`channel:<id>`): copied elsewhere it does not open.
 */
export class SecretBox {
  constructor(
    private readonly keys: KeyRing,
    private readonly purpose = 'secret-box',
  ) {}

  seal(plain: string, associatedData: string): string {
    const key = this.keys.current(this.purpose);
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(ALGORITHM, key.bytes, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(`${VERSION}.${key.id}.${associatedData}`));
    const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${key.id}.${sealed.toString('base64url')}`;
  }

  /** @throws SecretUnreadableError */
  open(sealed: string, associatedData: string): string {
    const [, id, text] = SEALED.exec(sealed) ?? [];
    const key = id === undefined ? undefined : this.keys.find(this.purpose, id);
    if (key === undefined || text === undefined) throw new SecretUnreadableError();
    const bytes = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv(ALGORITHM, key.bytes, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(`${VERSION}.${key.id}.${associatedData}`));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    try {
      return (
        decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      );
    } catch {
      throw new SecretUnreadableError();
    }
  }

  sealJson(value: unknown, associatedData: string): string {
    return this.seal(JSON.stringify(value), associatedData);
  }

  /** @throws SecretUnreadableError */
  openJson(sealed: string, associatedData: string): unknown {
    return JSON.parse(this.open(sealed, associatedData));
  }
}
