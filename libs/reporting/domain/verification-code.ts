import { randomBytes } from 'node:crypto';

/** Crockford's base 32 (crockford.com/base32.html): 0 and 1 are there, the letters that look like them are not, nor is U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/** A code that nobody guesses: 80 random bits as four groups of four signs, `7K2M-0QXA-…`. */
export function makeVerificationCode(): string {
  return grouped(Array.from(randomBytes(LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join(''));
}

/**
 * A code as somebody read it off a page and typed it: in lower case, with spaces or dashes, O for 0, I or L for 1. In the
 * spelling of `makeVerificationCode`; undefined for what cannot be one.
 */
export function parseVerificationCode(written: string): string | undefined {
  const signs = written
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return CODE.test(signs) ? grouped(signs) : undefined;
}

const grouped = (signs: string): string => signs.replace(/.{4}(?=.)/g, '$&-');
