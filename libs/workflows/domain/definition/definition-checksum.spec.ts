import { imagingRequest } from '../built-in/imaging-request.js';
import { definitionChecksum } from './definition-checksum.js';
import type { WorkflowDefinition } from './workflow-definition.js';

function keysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysReversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, part]) => [key, keysReversed(part)]),
  );
}

describe('The checksum of a definition', () => {
  const { definition } = imagingRequest;

  it('is the same for every order of keys, as jsonb keeps none', () => {
    expect(definitionChecksum(keysReversed(definition) as WorkflowDefinition)).toBe(
      definitionChecksum(definition),
    );
  });

  it('changes with any part, and with the order of transitions', () => {
    const changed = { ...definition, transitions: definition.transitions.toReversed() };
    expect(definitionChecksum(changed)).not.toBe(definitionChecksum(definition));
    expect(definitionChecksum({ ...definition, initial: 'scheduled' })).not.toBe(
      definitionChecksum(definition),
    );
  });
});
