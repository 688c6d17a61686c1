import { randomSigns } from '#kernel';

const SIGNS = 10;

/**
 * A new accession number: the year and 50 random bits, 12 signs where SH allows 16 (PS3.5, Table 6.2-1). Random, so that
 * orders of one practice do not wait for each other and a number tells nothing of how many there are.
 */
export function newAccessionNumber(now = new Date()): string {
  const year = String(now.getUTCFullYear() % 100).padStart(2, '0');
  return year + randomSigns(SIGNS);
}
