import type { AnsweredTurn } from './answered-turn.js';
import { ReplayNotes } from './replay-notes.js';

const measured = (keys: string[], outcome: AnsweredTurn['outcome'] = null, cost = 0) => ({
  turn: { keys, texts: keys, outcome },
  milliseconds: 5,
  cost,
});

describe('the notes of a replayed conversation', () => {
  it('tell where it took another way, and what was compared after that', () => {
    const notes = new ReplayNotes();
    const add = (messageId: string, before: object, after: object) =>
      notes.add({ messageId, beforeVersion: 1, before, after } as Parameters<ReplayNotes['add']>[0]);
    add('a', measured(['x']), measured(['x']));
    add('b', measured(['conversation.dontKnow'], null, 0.5), measured(['intent.hours'], null, 0.25));
    add('c', measured(['x']), measured(['conversation.handOver'], 'hand-over'));
    expect(notes.end(2)).toMatchObject({
      messages: 3,
      unreached: 2,
      divergedAt: 'b',
      before: { answered: 3, handedOver: 0, notUnderstood: 1, cost: 0.5 },
      after: { answered: 3, handedOver: 1, notUnderstood: 0, cost: 0.25 },
      beforeMs: [5, 5, 5],
      differences: [
        { messageId: 'b', kind: 'keys', afterDivergence: false },
        { messageId: 'c', kind: 'new-hand-over', afterDivergence: true },
      ],
    });
  });

  it('of one that went the same way have no differences', () => {
    const notes = new ReplayNotes();
    notes.add({ messageId: 'a', beforeVersion: 1, before: measured(['x']), after: measured(['x']) });
    expect(notes.end(0)).toMatchObject({ divergedAt: null, differences: [] });
  });
});
