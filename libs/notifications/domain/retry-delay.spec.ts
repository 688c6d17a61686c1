import { MOST_ATTEMPTS, retryDelay } from './retry-delay.js';

describe('the delay before another attempt', () => {
  const least = (): number => 0;

  it('grows from a second to hours and ends', () => {
    const delays = Array.from({ length: MOST_ATTEMPTS }, (_, failed) => retryDelay(failed + 1, 0, least));
    expect(delays).toEqual([1, 5, 30, 120, 600, 1_800, 7_200, 28_800, null]);
  });

  it('spreads those who failed together', () => {
    expect(retryDelay(1, 0, () => 1)).toBe(1.2);
  });

  it('heeds a longer wish of the other side, up to a day', () => {
    expect(retryDelay(1, 60, least)).toBe(60);
    expect(retryDelay(5, 60, least)).toBe(600);
    expect(retryDelay(1, 1e9, least)).toBe(86_400);
  });
});
