import { AggregateRoot, conflict, invalid, newId } from '#kernel';
import type { ExperimentArm } from './experiment-arm.js';
import type { ExperimentMetric } from './experiment-metric.js';

export const EXPERIMENT_STATES = ['draft', 'running', 'stopped'] as const;

/**
 * Versions of a bot that answer side by side, each to its share of the contacts, to see which does better. What is counted, and
 * over how many, is said before it starts and never changes.
 */
export class BotExperiment extends AggregateRoot {
  static readonly aggregateType = 'bot-experiment';

  botId!: string;
  /** What is expected, and why. */
  hypothesis!: string;
  arms!: readonly ExperimentArm[];
  metric!: ExperimentMetric;
  /** Contacts in all arms together, after which the result is looked at. */
  plannedSize!: number;
  state!: (typeof EXPERIMENT_STATES)[number];
  /** The version that was decided for; null for none. */
  decision!: number | null;
  createdAt!: Date;
  startedAt!: Date | null;
  stoppedAt!: Date | null;

  static plan(fields: {
    botId: string;
    hypothesis: string;
    arms: readonly ExperimentArm[];
    metric: ExperimentMetric;
    plannedSize: number;
  }): BotExperiment {
    const versions = new Set(fields.arms.map(({ version }) => version));
    if (versions.size !== fields.arms.length)
      throw invalid('conversations.same-arms', 'The arms of an experiment are different versions.', [
        { field: 'arms', message: 'name a version once' },
      ]);
    const experiment = Object.assign(new BotExperiment(), fields);
    experiment.id = newId();
    experiment.state = 'draft';
    experiment.decision = null;
    experiment.createdAt = new Date();
    experiment.startedAt = null;
    experiment.stoppedAt = null;
    return experiment;
  }

  start(): void {
    if (this.state !== 'draft')
      throw conflict('conversations.experiment-begun', 'This experiment has been started before.');
    this.state = 'running';
    this.startedAt = new Date();
  }

  /** @param decision the version of an arm, or null for none of them */
  stop(decision: number | null): void {
    if (this.state === 'stopped')
      throw conflict('conversations.experiment-stopped', 'This experiment is over.');
    if (
      decision !== null &&
      (this.state === 'draft' || !this.arms.some(({ version }) => version === decision))
    )
      throw invalid(
        'conversations.no-such-arm',
        'Decide for an arm of an experiment that runs, or for none.',
        [{ field: 'decision', message: 'is the version of an arm' }],
      );
    this.state = 'stopped';
    this.decision = decision;
    this.stoppedAt = new Date();
  }
}
