import type { EXPERIMENT_METRICS } from '../../../domain/experiment/experiment-metric.js';

/** What was counted in an arm. All but the exposures is null while the result is withheld. */
export class ArmResultView {
  readonly version!: number;
  readonly weight!: number;
  /** Contacts who were answered by it. */
  readonly exposures!: number;
  /** Those of them who did what is counted. */
  readonly hits!: number | null;
  readonly rate!: number | null;
  /** The rate lies between these with 95 % confidence (Wilson). */
  readonly low!: number | null;
  readonly high!: number | null;
}

export class SampleRatioView {
  /** How probable such a split is by chance. */
  readonly pValue!: number;
  /** Less than 0.001: something other than chance gives out the arms, or loses some of them. */
  readonly mismatch!: boolean;
}

/** What an experiment has shown so far. */
export class ExperimentResultsView {
  readonly metric!: (typeof EXPERIMENT_METRICS)[number];
  readonly plannedSize!: number;
  readonly arms!: ArmResultView[];
  /**
   * How probable rates this different are by chance (chi-square; for two arms the two-proportion z-test); null while there is
   * too little to tell, or the result is withheld.
   */
  readonly pValue!: number | null;
  readonly sampleRatio!: SampleRatioView;
  /** Why there is no result. */
  readonly withheld!: 'sample-ratio-mismatch' | null;
  /** Fewer contacts than planned: who looks now and then, and decides as soon as it looks good, finds what is not there. */
  readonly early!: boolean;
}
