import type { Condition, Facts } from './condition.js';
import { evaluateCondition } from './evaluate-condition.js';
import { looksAtInput, unmetConditions } from './explain-condition.js';

const facts: Facts = {
  context: {
    priority: 'stat',
    count: 3,
    urgent: true,
    appointmentAt: '2026-11-22T10:00:00+02:00',
    nothing: null,
  },
  input: { reason: 'moved' },
  now: new Date('2026-11-21T12:00:00Z'),
};
const holds = (condition: Condition) => evaluateCondition(condition, facts);

describe('A guard', () => {
  it.each<[Condition, boolean]>([
    [{ field: 'context.priority', is: 'present' }, true],
    [{ field: 'context.nothing', is: 'present' }, false],
    [{ field: 'context.unheard', is: 'absent' }, true],
    [{ field: 'context.priority', is: 'equal', value: 'stat' }, true],
    [{ field: 'context.priority', is: 'equal', value: 'routine' }, false],
    [{ field: 'context.priority', is: 'different', value: 'routine' }, true],
    [{ field: 'context.priority', is: 'one-of', value: ['urgent', 'stat'] }, true],
    [{ field: 'context.count', is: 'at-least', value: 3 }, true],
    [{ field: 'context.count', is: 'at-most', value: 2 }, false],
    [{ field: 'context.urgent', is: 'equal', value: true }, true],
    [{ field: 'context.appointmentAt', is: 'after', value: 'now' }, true],
    [{ field: 'context.appointmentAt', is: 'before', value: '2026-11-22T08:00:01Z' }, true],
    [{ field: 'context.priority', is: 'before', value: 'now' }, false],
    [{ field: 'input.reason', is: 'equal', value: 'moved' }, true],
  ])('compares %j and finds %s', (condition, expected) => expect(holds(condition)).toBe(expected));

  it('joins conditions by all, any and not', () => {
    const yes: Condition = { field: 'context.urgent', is: 'present' };
    const no: Condition = { not: yes };
    expect(holds({ all: [yes, { any: [no, yes] }] })).toBe(true);
    expect(holds({ all: [yes, no] })).toBe(false);
    expect(holds({ any: [no, no] })).toBe(false);
  });

  it('sees nothing that an object merely inherits', () => {
    expect(holds({ field: 'context.constructor', is: 'present' })).toBe(false);
    expect(holds({ field: 'input.toString', is: 'absent' })).toBe(true);
  });

  it('says in words what keeps it from holding, and nothing of the data', () => {
    const condition: Condition = {
      all: [
        { field: 'context.priority', is: 'equal', value: 'routine' },
        { field: 'context.urgent', is: 'present' },
        {
          any: [
            { field: 'context.count', is: 'at-least', value: 9 },
            { field: 'context.consent', is: 'present' },
          ],
        },
        { not: { field: 'context.urgent', is: 'equal', value: true } },
      ],
    };
    expect(unmetConditions(condition, facts)).toEqual([
      'priority must be routine',
      'count must be at least 9 or consent must be known',
      'not (urgent must be true)',
    ]);
  });

  it('knows whether it looks at what comes with the event', () => {
    expect(looksAtInput({ all: [{ not: { field: 'input.reason', is: 'present' } }] })).toBe(true);
    expect(looksAtInput({ any: [{ field: 'context.reason', is: 'present' }] })).toBe(false);
  });
});
