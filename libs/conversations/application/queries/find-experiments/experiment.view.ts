import type { EXPERIMENT_STATES } from '../../../domain/experiment/bot-experiment.js';
import type { EXPERIMENT_METRICS } from '../../../domain/experiment/experiment-metric.js';

export class ExperimentArmView {
  readonly version!: number;
  /** Its share of the contacts, relative to the other arms'. */
  readonly weight!: number;
}

/** Versions of a bot that answer side by side. */
export class ExperimentView {
  readonly id!: string;
  readonly version!: number;
  readonly botId!: string;
  readonly hypothesis!: string;
  readonly arms!: ExperimentArmView[];
  readonly metric!: (typeof EXPERIMENT_METRICS)[number];
  /** Contacts in all arms together, after which the result is looked at. */
  readonly plannedSize!: number;
  /** Contacts who were answered in it so far. */
  readonly exposures!: number;
  readonly state!: (typeof EXPERIMENT_STATES)[number];
  /** The version that was decided for; null for none. */
  readonly decision!: number | null;
  readonly createdAt!: Date;
  readonly startedAt!: Date | null;
  readonly stoppedAt!: Date | null;
}
