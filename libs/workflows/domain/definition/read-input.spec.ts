import type { DomainError } from '#kernel';
import { readContext } from './read-context.js';
import { readInput } from './read-input.js';
import type { InputRule } from './workflow-definition.js';

const rules: InputRule[] = [
  { name: 'at', type: 'date-time', required: true },
  { name: 'note', type: 'text' },
  { name: 'count', type: 'number' },
  { name: 'sure', type: 'boolean' },
  { name: 'place', type: 'choice', options: ['north', 'south'] },
];

function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return (error as DomainError).details.fields!.map(({ field }) => field);
  }
}

describe('Input of an event', () => {
  it('is accepted as it is when it fits', () => {
    const input = { at: '2026-11-22T10:00:00+02:00', note: 'x', count: 2, sure: false, place: 'north' };
    expect(readInput(rules, input)).toEqual(input);
    expect(readInput(rules, { at: '2026-11-22T10:00Z', note: null })).toEqual({ at: '2026-11-22T10:00Z' });
  });

  it('is refused field by field', () => {
    const input = {
      at: '2026-11-22',
      note: 'x'.repeat(2_001),
      count: Number.NaN,
      sure: 'yes',
      place: 'west',
      more: 1,
    };
    expect(faultsOf(() => readInput(rules, input))).toEqual(
      ['at', 'note', 'count', 'sure', 'place', 'more'].map((name) => `input.${name}`),
    );
    expect(faultsOf(() => readInput(rules, {}))).toEqual(['input.at']);
    expect(faultsOf(() => readInput(rules, { at: '2026-13-45T99:00:00Z' }))).toEqual(['input.at']);
  });

  it('leaves out what is not asked for, from a sender that cannot know', () => {
    expect(readInput([], { at: 'whatever' }, 'leave-out')).toEqual({});
  });
});

describe('The context of a start', () => {
  it('holds few, flat, plain values', () => {
    expect(readContext({ site: 'north', floor: 2, urgent: true })).toEqual({
      site: 'north',
      floor: 2,
      urgent: true,
    });
    expect(
      faultsOf(() => readContext({ deep: {}, list: [], none: null, 'Bad-name': 1, long: 'x'.repeat(2_001) })),
    ).toEqual(['deep', 'list', 'none', 'Bad-name', 'long'].map((name) => `context.${name}`));
  });
});
