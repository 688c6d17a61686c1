import { foldAccents } from '../fold-accents.js';
import type { LanguageResources } from '../language-resources.js';
import { Languages } from '../languages.js';

/** What the words of a message say for one of the languages we read. */
export interface OwnWords {
  readonly language: string;
  /** Words that only this language has; a borrowed one counts a third. */
  readonly score: number;
  /** Its share of what the words say for any of our languages. */
  readonly lead: number;
  /** Share of the message's words that say anything. */
  readonly coverage: number;
  readonly words: number;
}

const BORROWED = 1 / 3;
const split = (text: string): string[] => foldAccents(text.toLowerCase()).match(/\p{L}+/gu) ?? [];

const vocabularyOf = ({ telling, examples }: LanguageResources): ReadonlySet<string> =>
  new Set([
    ...split(telling.common),
    ...split(telling.greetings),
    ...split(Object.values(examples).join('\n')),
  ]);

/** Weight of every word that exactly one of our languages uses. */
const weights = Languages.all.map((resources) => {
  const others = Languages.all.filter((other) => other !== resources).map(vocabularyOf);
  const [borrowed, greetings] = [
    new Set(split(resources.telling.borrowed)),
    new Set(split(resources.telling.greetings)),
  ];
  const own = [...vocabularyOf(resources), ...borrowed].filter(
    (word) => !others.some((vocabulary) => vocabulary.has(word)) || greetings.has(word) || borrowed.has(word),
  );
  const weight = (word: string) => (borrowed.has(word) && !greetings.has(word) ? BORROWED : 1);
  return { language: resources.language, words: new Map(own.map((word) => [word, weight(word)])) };
});

/** The language of ours that a message's words speak for most; null when they speak for none. */
export function ownWords(text: string): OwnWords | null {
  const words = split(text.normalize('NFC'));
  const scores = weights
    .map(({ language, words: known }) => ({
      language,
      score: words.reduce((sum, word) => sum + (known.get(word) ?? 0), 0),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [best] = scores;
  if (!best || best.score === 0) return null;
  const telling = words.filter((word) => weights.some((one) => one.words.has(word))).length;
  const lead = best.score / scores.reduce((sum, { score }) => sum + score, 0);
  return { ...best, lead, coverage: telling / words.length, words: words.length };
}
