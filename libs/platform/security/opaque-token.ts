import { hash, randomBytes } from 'node:crypto';
import { constantTimeEqual } from './constant-time-equal.js';
import { deriveSecret } from './derive-secret.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 43 characters of base62 hold 256 bits. */
const SECRET_LENGTH = 43;
/** The largest multiple of 62 in a byte: bytes at or above it would favour the first letters. */
const UNBIASED = 248;
const PREFIX = /^[a-z][a-z0-9]{1,11}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const TEXT = /^([a-z][a-z0-9]{1,11})_([0-9a-f]{32})_([0-9A-Za-z]{43})$/;

function randomSecret(): string {
  let secret = '';
  while (secret.length < SECRET_LENGTH) {
    for (const byte of randomBytes(SECRET_LENGTH)) {
      if (byte < UNBIASED && secret.length < SECRET_LENGTH) secret += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return secret;
}

function check(prefix: string, id: string): void {
  if (!PREFIX.test(prefix) || !UUID.test(id)) throw new Error('A token needs a short prefix and a UUID');
}

const toUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/**
 * A bearer secret whose row is found by its id: API keys, refresh tokens, password resets.
 * The text is `prefix_<id, 32 hex digits>_<secret, 43 letters and digits>`; at most the hash is stored.
 */
export class OpaqueToken {
  /** SHA-256 of the secret, base64url, 43 characters. The secret has 256 bits nobody can guess, so no slow hash is needed. */
  readonly hash: string;

  private constructor(
    readonly prefix: string,
    /** The UUID of the row that knows the hash. */
    readonly id: string,
    private readonly secret: string,
  ) {
    this.hash = hash('sha256', secret, 'base64url');
  }

  /**
   * A new token.
   * @param prefix tells people and secret scanners what it is: 2 to 12 lower-case letters and digits
   * @param id UUID in lower case
   */
  static create(prefix: string, id: string): OpaqueToken {
    check(prefix, id);
    return new OpaqueToken(prefix, id, randomSecret());
  }

  /** The token that whoever holds the key can make again from a message: nothing of it needs to be stored or passed on. */
  static derive(prefix: string, id: string, key: Buffer, message: string): OpaqueToken {
    check(prefix, id);
    return new OpaqueToken(prefix, id, deriveSecret(key, message));
  }

  /** The token that a text spells, or undefined when it is none with this prefix. */
  static parse(prefix: string, text: string): OpaqueToken | undefined {
    const [, given, id, secret] = TEXT.exec(text) ?? [];
    if (given !== prefix || id === undefined || secret === undefined) return undefined;
    return new OpaqueToken(given, toUuid(id), secret);
  }

  /** What its owner keeps and sends. Shown once, never logged. */
  get text(): string {
    return `${this.prefix}_${this.id.replaceAll('-', '')}_${this.secret}`;
  }

  /** Whether this is the token that was stored; in constant time. */
  matches(storedHash: string): boolean {
    return constantTimeEqual(this.hash, storedHash);
  }

  /** Keeps the secret out of logs and answers. */
  toJSON(): { readonly prefix: string; readonly id: string } {
    return { prefix: this.prefix, id: this.id };
  }
}
