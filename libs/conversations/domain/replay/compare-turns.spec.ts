import type { AnsweredTurn } from './answered-turn.js';
import { compareTurns, isMiss } from './compare-turns.js';

const turn = (fields: Partial<AnsweredTurn> = {}): AnsweredTurn => ({
  keys: ['intent.hours'],
  texts: ['We open at eight. Come in.'],
  outcome: null,
  ...fields,
});

describe('a replayed answer', () => {
  it('is the same when it says the same, in however many parts the platform had it', () => {
    expect(compareTurns(turn({ texts: ['We open at eight.', 'Come in.'] }), turn())).toBeNull();
  });

  it.each([
    ['new-hand-over', {}, { outcome: 'hand-over' }],
    ['new-hand-over', {}, { outcome: 'rescheduling-requested' }],
    ['hand-over-gone', { outcome: 'hand-over' }, { keys: ['intent.other'] }],
    ['outcome', { outcome: 'order-cancelled' }, { outcome: 'order-requested' }],
    ['keys', {}, { keys: ['intent.hours', 'conversation.offerPerson'] }],
    ['texts', {}, { texts: ['We open at nine. Come in.'] }],
  ] as const)('differs: %s', (kind, before, after) => {
    expect(compareTurns(turn(before), turn(after))).toBe(kind);
  });

  it('is no news where it hands over as before', () => {
    expect(compareTurns(turn({ outcome: 'hand-over' }), turn({ outcome: 'hand-over' }))).toBeNull();
  });

  it('is a miss when the bot had no answer', () => {
    expect(isMiss(turn())).toBe(false);
    expect(isMiss(turn({ keys: ['conversation.dontKnow', 'conversation.offerPerson'] }))).toBe(true);
  });
});
