import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (crockford.com/base32.html): 0 and 1 are there, the letters that look like them are not, nor is U. */
export const SPOKEN_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs that people read to each other and type, of five random bits each. */
export function randomSigns(count: number): string {
  return Array.from(randomBytes(count), (byte) => SPOKEN_SIGNS[byte % SPOKEN_SIGNS.length]).join('');
}
