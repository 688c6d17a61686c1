import { means } from './means.js';
import type { Understood } from './understood.js';

/**
 * Is the message only a courtesy or an answer to a yes-or-no question? Such words are no reason, body part or time,
 * however freely those may be put.
 */
export function saysNothingOfItsOwn(understood: Understood): boolean {
  const short = understood.text.split(/\s+/).length <= 5;
  return short && means(understood, ['affirm', 'deny', 'skip', 'unsure', 'greet', 'thanks', 'goodbye'], 0.75);
}
