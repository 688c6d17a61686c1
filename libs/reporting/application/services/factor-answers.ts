import { constantTimeEqual } from '#platform/security/constant-time-equal';
import type { ShareFactor } from '../../domain/share-factor.js';

/** What somebody answered, as they wrote it. */
export interface FactorAnswer {
  /** `yyyy-MM-dd`. */
  readonly birthDate?: string;
  /** The last four characters of the order's number. */
  readonly numberEnd?: string;
  readonly code?: string;
}

/** What is right; null for what is not known, or not asked for any more. */
export interface KnownFactors {
  readonly birthDate: string | null;
  readonly number: string | null;
  readonly code: string | null;
}

/** So many characters of the order's number. */
const END = 4;

/** Whether what a factor asks for is known. */
export const isKnown = (factor: ShareFactor, { birthDate, number }: Omit<KnownFactors, 'code'>): boolean =>
  factor === 'none' ||
  factor === 'code' ||
  (birthDate !== null && (factor === 'birth-date' || (number?.length ?? 0) >= END));

/** Whether an answer is right. All of it is compared, whatever is wrong first; what is not known, nobody knows. */
export function isRightAnswer(factor: ShareFactor, given: FactorAnswer, known: KnownFactors): boolean {
  const born = sameText(given.birthDate, known.birthDate);
  const numbered = sameText(plain(given.numberEnd), plain(known.number)?.slice(-END) ?? null);
  const coded = sameText(given.code?.replaceAll(/\s/g, ''), known.code);
  switch (factor) {
    case 'none':
      return true;
    case 'birth-date':
      return born;
    case 'birth-date-and-number':
      return born && numbered;
    case 'code':
      return coded;
  }
}

const plain = <T extends string | null | undefined>(text: T) => text?.replaceAll(/[\s-]/g, '').toUpperCase();

function sameText(given: string | undefined, right: string | null): boolean {
  const same = constantTimeEqual(given ?? '', right ?? '');
  return same && right !== null && right !== '';
}
