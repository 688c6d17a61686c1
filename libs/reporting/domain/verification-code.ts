import { randomSigns, SPOKEN_SIGNS } from '#kernel';

const LENGTH = 16;
const CODE = new RegExp(`^[${SPOKEN_SIGNS}]{${LENGTH}}$`);

/** A code that nobody guesses: 80 random bits as four groups of four signs, `7K2M-0QXA-…`. */
export function makeVerificationCode(): string {
  return grouped(randomSigns(LENGTH));
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
