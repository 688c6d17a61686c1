import { QUESTION_EN } from './en/vocabulary-en.js';

/** Does the message ask something, with or without a question mark? */
export function isQuestion(text: string): boolean {
  return /[?？]/.test(text) || QUESTION_EN.test(text.trim());
}
