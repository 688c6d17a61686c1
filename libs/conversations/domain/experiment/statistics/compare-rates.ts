import { chiSquareTail } from './chi-square-tail.js';

/** How many of so many did what is counted. */
export interface Rate {
  readonly hits: number;
  readonly total: number;
}

/** Below this, the normal approximation does not hold (Cochran). */
const FEWEST_EXPECTED = 5;

/**
 * How probable rates this different are by chance, were they all the same: Pearson's chi-square test of homogeneity, without
 * correction. For two arms it is the two-sided two-proportion z-test with the pooled rate. Null while there is too little to tell.
 */
export function compareRates(rates: readonly Rate[]): number | null {
  const hits = rates.reduce((sum, rate) => sum + rate.hits, 0);
  const total = rates.reduce((sum, rate) => sum + rate.total, 0);
  if (rates.length < 2 || total === 0) return null;
  const pooled = hits / total;
  const expected = rates.flatMap((rate) => [rate.total * pooled, rate.total * (1 - pooled)]);
  if (expected.some((count) => count < FEWEST_EXPECTED)) return null;
  const value = rates.reduce((sum, rate) => {
    const difference = rate.hits - rate.total * pooled;
    return sum + difference ** 2 / (rate.total * pooled * (1 - pooled));
  }, 0);
  return chiSquareTail(value, rates.length - 1);
}
