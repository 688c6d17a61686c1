/** Seconds from one attempt to the next: soon for a hiccup, hours for an outage. About eleven hours in all. */
const DELAYS = [1, 5, 30, 120, 600, 1_800, 7_200, 28_800] as const;
const LONGEST_WISH = 86_400;

/** Attempts that are made in all before it counts as failed. */
export const MOST_ATTEMPTS = DELAYS.length + 1;

/**
 * How long to wait after so many failed attempts; null when that was the last.
 * @param failed attempts so far, at least 1
 * @param wish the other side's Retry-After, in seconds; heeded when it is longer, up to a day
 * @param random 0 to 1: spreads those who failed together over a fifth of the delay
 */
export function retryDelay(failed: number, wish = 0, random: () => number = Math.random): number | null {
  const delay = DELAYS[failed - 1];
  if (delay === undefined) return null;
  return Math.max(delay * (1 + 0.2 * random()), Math.min(wish, LONGEST_WISH));
}
