import fc from 'fast-check';
import { type Agent, chooseAgent } from './choose-agent.js';

const agent = (userId: string, open: number, minutesAgo: number | null = null): Agent => ({
  userId,
  open,
  lastAssignedAt: minutesAgo === null ? null : new Date(1_000_000_000_000 - minutesAgo * 60_000),
});

describe('choosing who gets a conversation', () => {
  it('goes round: to who was given one longest ago, or never', () => {
    const staff = [agent('ann', 0, 1), agent('bob', 5, 9), agent('cat', 9)];
    expect(chooseAgent(staff, 'round-robin', null, false)?.userId).toBe('cat');
    expect(chooseAgent(staff.slice(0, 2), 'round-robin', null, false)?.userId).toBe('bob');
  });

  it('goes to who has the fewest, and among equals round', () => {
    const staff = [agent('ann', 2, 1), agent('bob', 2, 9), agent('cat', 3)];
    expect(chooseAgent(staff, 'least-loaded', null, false)?.userId).toBe('bob');
  });

  it('gives nobody more than they can do, except in an emergency, to who has the fewest', () => {
    const staff = [agent('ann', 3), agent('bob', 2, 1)];
    expect(chooseAgent(staff, 'round-robin', 3, false)?.userId).toBe('bob');
    expect(chooseAgent(staff, 'round-robin', 2, false)).toBeUndefined();
    expect(chooseAgent(staff, 'round-robin', 2, true)?.userId).toBe('bob');
    expect(chooseAgent([], 'round-robin', 2, true)).toBeUndefined();
  });

  it('spreads any number of conversations evenly, whichever way it goes', () => {
    const modes = fc.constantFrom('round-robin' as const, 'least-loaded' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 60 }),
        modes,
        (people, count, mode) => {
          let staff = Array.from({ length: people }, (_, n) => agent(`u${n}`, 0));
          for (let turn = 1; turn <= count; turn += 1) {
            const chosen = chooseAgent(staff, mode, null, false);
            staff = staff.map((one) =>
              one === chosen ? { ...one, open: one.open + 1, lastAssignedAt: new Date(turn) } : one,
            );
          }
          const loads = staff.map(({ open }) => open);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
