import { checkSampleRatio } from './statistics/check-sample-ratio.js';
import { compareRates } from './statistics/compare-rates.js';
import { wilsonInterval } from './statistics/wilson-interval.js';

/** What was counted in an arm. */
export interface ArmCount {
  readonly version: number;
  readonly weight: number;
  readonly exposures: number;
  /** Exposed contacts who did what is counted. */
  readonly hits: number;
}

export interface ArmResult {
  readonly version: number;
  readonly weight: number;
  readonly exposures: number;
  /** Null while the result is withheld, as the rest. */
  readonly hits: number | null;
  readonly rate: number | null;
  /** Where the rate lies with 95 % confidence. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface ExperimentJudgement {
  readonly arms: readonly ArmResult[];
  /** How probable rates this different are by chance; null while there is too little to tell, or the result is withheld. */
  readonly pValue: number | null;
  readonly sampleRatio: { readonly pValue: number; readonly mismatch: boolean };
  /** Why there is no result. */
  readonly withheld: 'sample-ratio-mismatch' | null;
  /** Fewer contacts than planned: who decides now finds differences that are none. */
  readonly early: boolean;
}

/** What an experiment has shown so far. */
export function judgeExperiment(counts: readonly ArmCount[], plannedSize: number): ExperimentJudgement {
  const sampleRatio = checkSampleRatio(counts);
  const early = counts.reduce((sum, { exposures }) => sum + exposures, 0) < plannedSize;
  if (sampleRatio.mismatch)
    return {
      arms: counts.map(({ version, weight, exposures }) => {
        const nothing = { hits: null, rate: null, low: null, high: null };
        return { version, weight, exposures, ...nothing };
      }),
      pValue: null,
      sampleRatio,
      withheld: 'sample-ratio-mismatch',
      early,
    };
  return {
    arms: counts.map(({ version, weight, exposures, hits }) => {
      const rate = exposures === 0 ? null : hits / exposures;
      return { version, weight, exposures, hits, rate, ...wilsonInterval(hits, exposures) };
    }),
    pValue: compareRates(counts.map(({ hits, exposures }) => ({ hits, total: exposures }))),
    sampleRatio,
    withheld: null,
    early,
  };
}
