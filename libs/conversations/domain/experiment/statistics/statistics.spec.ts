import { checkSampleRatio } from './check-sample-ratio.js';
import { chiSquareTail } from './chi-square-tail.js';
import { compareRates } from './compare-rates.js';
import { wilsonInterval } from './wilson-interval.js';

describe('the tail of chi-square', () => {
  // Critical values of the published tables (NIST/SEMATECH e-Handbook, 1.3.6.7.4).
  it.each([
    [3.841, 1, 0.05],
    [6.635, 1, 0.01],
    [10.828, 1, 0.001],
    [5.991, 2, 0.05],
    [7.815, 3, 0.05],
    [11.345, 3, 0.01],
    [18.307, 10, 0.05],
    [124.342, 100, 0.05],
  ])('of %d with %d degrees is %d', (value, degrees, tail) => {
    expect(chiSquareTail(value, degrees)).toBeCloseTo(tail, 4);
  });

  it('with two degrees is exp(-x/2)', () => {
    for (const x of [0.1, 1, 3, 7, 20, 60]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 10);
  });

  it('is 1 at nothing, and falls', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    const tails = Array.from({ length: 60 }, (_, index) => chiSquareTail(index, 5));
    expect(tails.every((tail, index) => index === 0 || tail < tails[index - 1]!)).toBe(true);
  });
});

describe('Wilson’s interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d goes from %d to %d', (hits, total, low, high) => {
    const interval = wilsonInterval(hits, total);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of nothing says nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('a comparison of rates', () => {
  it('of two is the pooled z-test', () => {
    // z = (0.12 - 0.10) / sqrt(0.11 * 0.89 * 2 / 1000) = 1.42927: two-sided p = 0.15293.
    expect(
      compareRates([
        { hits: 120, total: 1000 },
        { hits: 100, total: 1000 },
      ]),
    ).toBeCloseTo(0.15293, 4);
  });

  it('of three has two degrees of freedom', () => {
    // Expected 20 of 100 each: (100 + 0 + 100) / 16 = 12.5, and exp(-6.25) = 0.00193.
    const rates = [10, 20, 30].map((hits) => ({ hits, total: 100 }));
    expect(compareRates(rates)).toBeCloseTo(Math.exp(-6.25), 8);
  });

  it('does not judge what is too little', () => {
    const few = [
      { hits: 1, total: 10 },
      { hits: 5, total: 10 },
    ];
    expect(compareRates(few)).toBeNull();
    expect(compareRates([])).toBeNull();
    expect(compareRates([few[0]!, { hits: 0, total: 0 }])).toBeNull();
  });
});

describe('the check of the sample ratio', () => {
  it('lets chance pass', () => {
    const { pValue, mismatch } = checkSampleRatio([
      { weight: 1, exposures: 505 },
      { weight: 1, exposures: 495 },
    ]);
    // 25/500 + 25/500 = 0.1 with one degree.
    expect(pValue).toBeCloseTo(0.7518, 4);
    expect(mismatch).toBe(false);
  });

  it('sees a split that weights do not explain', () => {
    expect(
      checkSampleRatio([
        { weight: 9, exposures: 5_000 },
        { weight: 1, exposures: 700 },
      ]).mismatch,
    ).toBe(true);
    expect(
      checkSampleRatio([
        { weight: 9, exposures: 5_000 },
        { weight: 1, exposures: 560 },
      ]).mismatch,
    ).toBe(false);
  });

  it('says nothing of nobody', () => {
    expect(checkSampleRatio([{ weight: 1, exposures: 0 }]).mismatch).toBe(false);
  });
});
