import type { Reading } from './entities/reading.js';

/** Does the message ask something, with or without a question mark? */
export function isQuestion({ lower, language: { cues } }: Reading): boolean {
  return /[?？¿]/.test(lower) || cues.question.test(lower.trim());
}
