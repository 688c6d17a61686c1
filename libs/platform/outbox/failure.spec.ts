import { ConcurrencyConflict, RetryLater } from '#kernel';
import type { ClaimedDelivery } from './claim.js';
import { outcomeOf } from './failure.js';

const attempted = (attempt: number) => ({ attempt, maxAttempts: 8 }) as ClaimedDelivery;

describe('what becomes of a delivery that was not done', () => {
  it('comes back when its handler says, which counts unless it only waited for its turn', () => {
    expect(outcomeOf(new RetryLater(7, 'later'), attempted(8))).toEqual({
      park: false,
      delayMs: 7_000,
      counts: true,
      error: 'later',
    });
    expect(outcomeOf(new RetryLater(0.5, 'its turn', false), attempted(1))).toMatchObject({
      delayMs: 500,
      counts: false,
    });
  });

  it('is parked after its last attempt, whatever failed', () => {
    expect(outcomeOf(new Error('no'), attempted(7))).toMatchObject({ park: false, counts: true });
    expect(outcomeOf(new Error('no'), attempted(8)).park).toBe(true);
    expect(outcomeOf(new ConcurrencyConflict('message'), attempted(8)).park).toBe(true);
  });
});
