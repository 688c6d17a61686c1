/** A word of the question, with the others that mean the same. */
export interface Term {
  readonly lexemes: readonly string[];
  /** How much of the question it is. */
  readonly weight: number;
  /** How sure it is that this was meant, 0 to 1: less for a word that was only similar. */
  readonly certainty: number;
}

/** What of a passage is compared with a question. */
export interface ScoredPassage {
  readonly lexemes: readonly string[];
  readonly titleLexemes: readonly string[];
  /** How near its meaning is, 0 to 1; 0 where no model tells. */
  readonly nearness: number;
}

/** A word of the title names what the passage is about, so it counts more. */
const TITLE_BONUS = 0.15;
/** How much of a score the meaning alone can make: enough to answer only where it is all but certain. */
const NEARNESS_WEIGHT = 0.6;

/** The share of the question's weight that a passage covers, raised by its title and by its meaning. */
export function scorePassage(passage: ScoredPassage, terms: readonly Term[]): number {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const [held, titled] = [new Set(passage.lexemes), new Set(passage.titleLexemes)];
  const covered = terms.filter((term) => term.lexemes.some((lexeme) => held.has(lexeme)));
  const inTitle = covered.some((term) => term.lexemes.some((lexeme) => titled.has(lexeme)));
  const share = covered.reduce((sum, { weight, certainty }) => sum + weight * certainty, 0);
  const lexical = total > 0 ? share / total : 0;
  return lexical + (inTitle ? TITLE_BONUS : 0) + passage.nearness * NEARNESS_WEIGHT;
}
