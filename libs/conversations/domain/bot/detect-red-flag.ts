import type { RedFlag } from './red-flag.js';
import { DENIAL_EN, NOW_EN, PAST_EN, RED_FLAG_PATTERNS_EN } from './red-flag-patterns-en.js';

/**
 * The emergency that a message describes, or null. Rules and no model: it must be explainable, the same every time, and
 * rather once too often. Symptoms that are denied or long past do not count; each sentence is judged by itself.
 */
export function detectRedFlag(text: string): RedFlag | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
  // "But" turns a denial: "no fever but chest pain".
  for (const sentence of plain.split(/[.!?;\n]+|,?\s+\bbut\b\s+/)) {
    if (PAST_EN.test(sentence) && !NOW_EN.test(sentence)) continue;
    for (const [flag, pattern] of RED_FLAG_PATTERNS_EN) {
      const match = pattern.exec(sentence);
      if (match && !DENIAL_EN.test(sentence.slice(0, match.index))) return flag;
    }
  }
  return null;
}
