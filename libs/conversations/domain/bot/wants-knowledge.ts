import type { BotState } from './bot-state.js';
import type { Intent } from './intent.js';
import { means } from './means.js';
import type { Understood } from './understood.js';

const NEVER: readonly Intent[] = [
  'affirm',
  'deny',
  'cancel',
  'hand-over',
  'skip',
  'thanks',
  'goodbye',
  'greet',
  'help',
];

/** Should the practice's knowledge be searched before the bot decides? Spares the search for answers and courtesies. */
export function wantsKnowledge({ flow }: BotState, understood: Understood): boolean {
  if (understood.button || !/\p{L}{2}/u.test(understood.text)) return false;
  if (means(understood, NEVER, 0.7)) return false;
  return flow === null ? !means(understood, 'order', 0.8) || understood.question : understood.question;
}
