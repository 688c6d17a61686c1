import { anonymous, type ExecutionContext, newId, system, type UseCase } from '#kernel';
import { toleratesLag } from './tolerates-lag.js';

const organizationId = newId();
const context: ExecutionContext = {
  actor: { kind: 'user', id: newId(), organizationId, permissions: new Set(), name: 'Test' },
  organizationId,
  correlationId: newId(),
  causationId: null,
  locale: 'en',
};
const query: UseCase = {
  name: 'ledger.get-account',
  kind: 'query',
  message: class {},
  access: { kind: 'authenticated' },
  idempotent: false,
  secretFields: [],
  resourceChecks: [],
  onPrimary: false,
};

describe('a replica', () => {
  it('may answer what a person asks in an organization', () => {
    expect(toleratesLag(query, context)).toBe(true);
    expect(toleratesLag(query, { ...context, actor: anonymous })).toBe(true);
  });

  it('may not run a command', () => {
    expect(toleratesLag({ ...query, kind: 'command' }, context)).toBe(false);
  });

  it('may not answer what must be from the primary, or is kept', () => {
    expect(toleratesLag({ ...query, onPrimary: true }, context)).toBe(false);
    expect(toleratesLag({ ...query, caching: { seconds: 60, until: [] } }, context)).toBe(false);
  });

  it('may not answer Isocenter itself, nor before the organization is known', () => {
    expect(toleratesLag(query, { ...context, actor: system('ledger.reaction') })).toBe(false);
    expect(toleratesLag(query, { ...context, organizationId: null })).toBe(false);
  });
});
