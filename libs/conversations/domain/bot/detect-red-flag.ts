import type { RedFlag } from './red-flag.js';
import { redFlagsEn } from './red-flag-patterns-en.js';
import { redFlagsEs } from './red-flag-patterns-es.js';

/** Always all of them, whatever language a conversation is held in: people in distress write in their own. */
const LANGUAGES = [redFlagsEn, redFlagsEs].map(({ patterns, ...rest }) => ({
  ...rest,
  patterns: patterns.map(([flag, pattern]) => [flag, new RegExp(pattern, 'g')] as const),
}));
/** "But" turns a denial: "no fever but chest pain". */
const SENTENCE_ENDS = /[.!?;\n]+|,?\s+\b(?:but|however|pero|aunque|sino)\b\s+/;

/**
 * The emergency that a message describes, or null. Rules and no model: it must be explainable, the same every time, and
 * rather once too often. Symptoms that are denied or long past do not count; each sentence is judged by itself.
 */
export function detectRedFlag(text: string): RedFlag | null {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .toLowerCase();
  for (const sentence of plain.split(SENTENCE_ENDS)) {
    for (const { patterns, denial, past, now } of LANGUAGES) {
      if (past.test(sentence) && !now.test(sentence)) continue;
      for (const [flag, pattern] of patterns) {
        const told = [...sentence.matchAll(pattern)].some(
          ({ index }) => !denial.test(sentence.slice(0, index)),
        );
        if (told) return flag;
      }
    }
  }
  return null;
}
