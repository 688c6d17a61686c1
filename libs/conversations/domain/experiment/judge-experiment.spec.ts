import { judgeExperiment } from './judge-experiment.js';

const arm = (version: number, exposures: number, hits: number) => ({ version, weight: 1, exposures, hits });

describe('what an experiment shows', () => {
  it('is each arm’s rate with its interval, and how probable the difference is by chance', () => {
    const { arms, pValue, withheld, early } = judgeExperiment([arm(1, 1000, 120), arm(2, 1000, 100)], 2000);
    expect(arms[0]).toMatchObject({ version: 1, hits: 120, rate: 0.12 });
    expect(arms[0]?.low).toBeLessThan(0.12);
    expect(arms[0]?.high).toBeGreaterThan(0.12);
    expect(pValue).toBeCloseTo(0.153, 3);
    expect([withheld, early]).toEqual([null, false]);
  });

  it('is withheld when the arms were not given out as planned', () => {
    const { arms, pValue, withheld } = judgeExperiment([arm(1, 1000, 120), arm(2, 700, 100)], 1000);
    expect(withheld).toBe('sample-ratio-mismatch');
    expect(pValue).toBeNull();
    expect(arms.map(({ exposures, hits, rate }) => [exposures, hits, rate])).toEqual([
      [1000, null, null],
      [700, null, null],
    ]);
  });

  it('comes with a warning before the planned number of contacts', () => {
    expect(judgeExperiment([arm(1, 100, 20), arm(2, 99, 30)], 200).early).toBe(true);
    expect(judgeExperiment([arm(1, 100, 20), arm(2, 100, 30)], 200).early).toBe(false);
  });
});
