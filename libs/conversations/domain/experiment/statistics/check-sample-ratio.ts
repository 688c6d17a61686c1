import { chiSquareTail } from './chi-square-tail.js';

/** So improbable a split means that something else than chance gives out the arms, or loses some of them. */
const MISMATCH = 0.001;

/**
 * Whether the arms were given out as they were meant to be: Pearson's chi-square test of fit. Where not, those who are missing
 * may be the ones that make the difference, and no result is sound.
 */
export function checkSampleRatio(arms: readonly { readonly weight: number; readonly exposures: number }[]): {
  readonly pValue: number;
  readonly mismatch: boolean;
} {
  const total = arms.reduce((sum, { exposures }) => sum + exposures, 0);
  const weights = arms.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return { pValue: 1, mismatch: false };
  const value = arms.reduce((sum, { weight, exposures }) => {
    const expected = (total * weight) / weights;
    return sum + (exposures - expected) ** 2 / expected;
  }, 0);
  const pValue = chiSquareTail(value, arms.length - 1);
  return { pValue, mismatch: pValue < MISMATCH };
}
