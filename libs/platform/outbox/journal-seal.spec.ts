import { FIRST_PREVIOUS, merkleRoot, type SealedRow, sealOf } from './journal-seal.js';

const row = (n: number): SealedRow => ({
  command_id: `c${n}`,
  use_case: 'reporting.sign-report',
  actor_kind: 'user',
  actor_id: 'u1',
  correlation_id: 'x',
  causation_id: null,
  outcome: 'succeeded',
  error_code: null,
  occurred_at: '1795268752.123456',
});

describe('a seal', () => {
  it.each([1, 2, 3, 8, 13])('over %p rows changes with any field of any row', (count) => {
    const rows = Array.from({ length: count }, (_, n) => row(n));
    const root = merkleRoot(rows);
    for (let n = 0; n < count; n++) {
      const tampered = rows.map((one, index) => (index === n ? { ...one, actor_id: 'u2' } : one));
      expect(merkleRoot(tampered).equals(root)).toBe(false);
    }
    expect(merkleRoot(rows.slice(1)).equals(root)).toBe(false);
  });

  it('depends on the one before it, on its number and on its organization', () => {
    const root = merkleRoot([row(1)]);
    const first = sealOf('a', 1n, root, FIRST_PREVIOUS);
    expect(sealOf('a', 2n, root, FIRST_PREVIOUS).equals(first)).toBe(false);
    expect(sealOf('b', 1n, root, FIRST_PREVIOUS).equals(first)).toBe(false);
    expect(sealOf('a', 1n, root, first).equals(first)).toBe(false);
  });
});
