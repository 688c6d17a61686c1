import { editDistance } from './edit-distance.js';

/** A word of the practice's knowledge that looks like one that was asked, with its stems. */
export interface LikeWord {
  readonly word: string;
  readonly lexemes: readonly string[];
}

const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Slips that a word of this length may hold and still be the same. */
const slipsIn = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/**
 * The one of similar words that was meant by a word, or undefined. Accents never matter; of letters, only so many may
 * differ that no other word is likely to be meant. Stems are compared too: a slip is the same in all forms of a word.
 */
export function meantWord(
  asked: { readonly word: string; readonly lexemes: readonly string[] },
  like: readonly LikeWord[],
): LikeWord | undefined {
  const distances = like.map((candidate) => {
    const pairs = [
      [asked.word, candidate.word] as const,
      ...asked.lexemes.flatMap((one) => candidate.lexemes.map((other) => [one, other] as const)),
    ].map(([one, other]) => [folded(one), folded(other)] as const);
    const distance = Math.min(
      ...pairs.map(([one, other]) => {
        const most = slipsIn(Math.min(one.length, other.length));
        const slips = editDistance(one, other, most);
        return slips <= most ? slips : Infinity;
      }),
    );
    return { candidate, distance };
  });
  return distances
    .filter(({ distance }) => distance < Infinity)
    .sort((one, other) => one.distance - other.distance)[0]?.candidate;
}
