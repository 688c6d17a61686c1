import type { DomainError } from '#kernel';
import { imagingRequest } from '../built-in/imaging-request.js';
import { parseDefinition } from './parse-definition.js';

const smallest = {
  initial: 'open',
  states: [
    { name: 'open', title: 'Open', category: 'todo' },
    { name: 'closed', title: 'Closed', category: 'done' },
  ],
  transitions: [{ event: 'close', title: 'Close', from: ['open'], to: 'closed' }],
};

function faultsOf(definition: unknown): readonly string[] {
  try {
    parseDefinition(definition);
    return [];
  } catch (error) {
    expect((error as DomainError).code).toBe('workflows.malformed-definition');
    return (error as DomainError).details.fields!.map(({ field }) => field);
  }
}

describe('Reading a definition', () => {
  it('accepts a small one and the built-in one', () => {
    expect(parseDefinition(smallest)).toEqual(smallest);
    expect(parseDefinition(JSON.parse(JSON.stringify(imagingRequest.definition)))).toEqual(
      imagingRequest.definition,
    );
  });

  it('names the path of every fault', () => {
    const faulty = {
      ...smallest,
      initial: 'Open!',
      states: [{ name: 'open', title: '', category: 'someday' }],
      surprise: 1,
    };
    expect(faultsOf(faulty)).toEqual(
      expect.arrayContaining([
        'definition',
        'definition.initial',
        'definition.states.0.title',
        'definition.states.0.category',
      ]),
    );
  });

  it('refuses what is no definition at all', () => {
    for (const value of [null, 'text', 7, [], { states: {} }])
      expect(faultsOf(value).length).toBeGreaterThan(0);
  });

  const guarded = (guard: unknown) => ({ ...smallest, transitions: [{ ...smallest.transitions[0], guard }] });

  it('reads guards as data and refuses anything else', () => {
    expect(faultsOf(guarded({ all: [{ field: 'context.ready', is: 'equal', value: true }] }))).toEqual([]);
    for (const guard of [
      'context.ready === true',
      { field: 'process.env', is: 'present' },
      { field: 'context.__proto__', is: 'present' },
      { field: 'context.ready', is: 'equal' },
      { field: 'context.ready', is: 'present', value: 1 },
      { field: 'context.ready', is: 'one-of', value: 'a' },
      { field: 'context.count', is: 'at-least', value: 'many' },
      { field: 'context.time', is: 'before', value: 'tomorrow' },
      { all: [] },
    ])
      expect(faultsOf(guarded(guard)).length).toBeGreaterThan(0);
  });

  it('bounds how deep guards nest', () => {
    let guard: object = { field: 'context.ready', is: 'present' };
    for (let depth = 0; depth < 3; depth++) guard = { not: guard };
    expect(faultsOf(guarded(guard))).toEqual([]);
    for (let depth = 0; depth < 5_000; depth++) guard = { not: guard };
    expect(faultsOf(guarded(guard)).length).toBeGreaterThan(0);
  });
});
