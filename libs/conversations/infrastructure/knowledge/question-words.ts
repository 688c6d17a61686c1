import { PHRASES_EN, SAME_WORDS_EN, WEAK_WORDS_EN } from './question-words-en.js';
import { PHRASES_ES, SAME_WORDS_ES, WEAK_WORDS_ES } from './question-words-es.js';

/** What is known of the words of a language, beyond its dictionary. */
export interface QuestionWords {
  /** Stems that say little of what is asked. */
  readonly weak: ReadonlySet<string>;
  /** Stems that mean the same. */
  readonly same: readonly (readonly string[])[];
  /** What is read in place of several words. */
  readonly phrases: readonly (readonly [RegExp, string])[];
}

const NONE: QuestionWords = { weak: new Set(), same: [], phrases: [] };
const KNOWN: Readonly<Record<string, QuestionWords>> = {
  en: { weak: WEAK_WORDS_EN, same: SAME_WORDS_EN, phrases: PHRASES_EN },
  es: { weak: WEAK_WORDS_ES, same: SAME_WORDS_ES, phrases: PHRASES_ES },
};

/** By the first part of a language tag; nothing is known of other languages. */
export const questionWords = (language: string): QuestionWords => KNOWN[language] ?? NONE;
