import { newId } from '#kernel';
import { FIRST_PREVIOUS, merkleRoot, type SealedRow, sealOf } from '#platform/outbox/journal-seal';
import { checkSeal, type StoredSeal } from './check-seal.js';

const organizationId = newId();
const row = (): SealedRow => ({
  ...{ command_id: newId(), use_case: 'imaging.request-order', actor_kind: 'user', actor_id: newId() },
  ...{
    correlation_id: newId(),
    causation_id: null,
    outcome: 'succeeded',
    error_code: null,
    occurred_at: '1795000000.123456',
  },
});
const rows = [row(), row(), row()];
const byId = new Map(rows.map((one) => [one.command_id, one]));

function sealed(number: bigint, previous: Buffer): StoredSeal {
  const root = merkleRoot(rows);
  const commandIds = rows.map((one) => one.command_id);
  return {
    organizationId,
    number,
    commandIds,
    merkleRoot: root,
    previous,
    seal: sealOf(organizationId, number, root, previous),
  };
}

describe('A seal of the journal', () => {
  const first = sealed(1n, FIRST_PREVIOUS);

  it('holds when nothing was touched', () => {
    expect(checkSeal(first, byId, undefined)).toBeUndefined();
    expect(checkSeal(sealed(2n, first.seal), byId, first.seal)).toBeUndefined();
  });

  it.each(['use_case', 'actor_id', 'outcome', 'occurred_at', 'correlation_id'] as const)(
    'does not hold when one character of %s was changed',
    (field) => {
      const victim = rows[1]!;
      const changed = { ...victim, [field]: `${String(victim[field]).slice(0, -1)}~` };
      expect(checkSeal(first, new Map(byId).set(victim.command_id, changed), undefined)).toBe('rows-changed');
    },
  );

  it('does not hold when a command is gone', () => {
    const fewer = new Map(byId);
    fewer.delete(rows[2]!.command_id);
    expect(checkSeal(first, fewer, undefined)).toBe('rows-missing');
  });

  it('does not hold when it was exchanged, or the one before it is missing', () => {
    expect(checkSeal({ ...first, seal: Buffer.alloc(32, 1) }, byId, undefined)).toBe('seal-changed');
    expect(checkSeal(sealed(3n, first.seal), byId, Buffer.alloc(32, 2))).toBe('chain');
    expect(checkSeal({ ...first, number: 9n }, byId, undefined)).toBe('seal-changed');
  });
});
