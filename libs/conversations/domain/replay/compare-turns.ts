import type { AnsweredTurn } from './answered-turn.js';

/** How an answer differs from the one that was given, the weightiest first. */
export const DIFFERENCE_KINDS = ['new-hand-over', 'hand-over-gone', 'outcome', 'keys', 'texts'] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

/** How the answer of a replay differs from the one that was given; null when it is the same. */
export function compareTurns(before: AnsweredTurn, after: AnsweredTurn): DifferenceKind | null {
  if (handsOver(before) !== handsOver(after)) return handsOver(after) ? 'new-hand-over' : 'hand-over-gone';
  if (before.outcome !== after.outcome) return 'outcome';
  if (before.keys.join() !== after.keys.join()) return 'keys';
  return words(before) === words(after) ? null : 'texts';
}

/** Whether a person has to go on after it. */
export const handsOver = ({ outcome }: Pick<AnsweredTurn, 'outcome'>): boolean =>
  outcome === 'hand-over' || outcome === 'rescheduling-requested';

const MISSES: ReadonlySet<string> = new Set([
  'conversation.dontKnow',
  'conversation.refused',
  'conversation.handOverAfterMisses',
]);

/** Whether the bot had no answer. */
export const isMiss = ({ keys }: Pick<AnsweredTurn, 'keys'>): boolean => keys.some((key) => MISSES.has(key));

/** Where a platform made several messages of a text, the white space in between is gone. */
const words = ({ texts }: AnsweredTurn): string => texts.join('').replace(/\s+/g, '');
