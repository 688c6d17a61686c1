import { createHmac } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = BigInt(ALPHABET.length);
/** As an OpaqueToken's secret: 43 characters of base62 hold 256 bits. */
const LENGTH = 43;

/**
 * A token's secret that only the holder of the key can make again: HMAC-SHA-512 (RFC 2104), reduced to 43 characters of
 * base62. Twice as many bits go in as come out, so no character is favoured.
 */
export function deriveSecret(key: Buffer, message: string): string {
  let number = BigInt(`0x${createHmac('sha512', key).update(message).digest('hex')}`);
  let secret = '';
  for (let n = 0; n < LENGTH; n++) {
    secret += ALPHABET.charAt(Number(number % BASE));
    number /= BASE;
  }
  return secret;
}
