import { WrittenPositions } from './written-positions.js';

describe('the positions that organizations have written', () => {
  it('are the greatest of each, whatever order the answers come in', () => {
    const written = new WrittenPositions();
    written.note('a', 20n);
    written.note('a', 10n);
    written.note('b', 30n);
    expect([written.of('a'), written.of('b'), written.of('c')]).toEqual([20n, 30n, 0n]);
  });

  it('count for everyone when they were written across organizations', () => {
    const written = new WrittenPositions();
    written.note('a', 50n);
    written.note(null, 40n);
    expect([written.of('a'), written.of('b'), written.of(null)]).toEqual([50n, 40n, 50n]);
  });

  it('are few, and never lower for that', () => {
    const written = new WrittenPositions();
    written.note('a', 50_000n);
    for (let n = 0; n < 10_000; n++) written.note(`other-${n}`, BigInt(n));
    expect(written.of('a')).toBe(50_000n);
    expect(written.of('never wrote')).toBe(50_000n);
    written.note('a', 50_001n);
    expect([written.of('a'), written.of('b')]).toEqual([50_001n, 50_000n]);
  });
});
