import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { BotExperiment } from '../../domain/experiment/bot-experiment.js';

export const BotExperimentSchema = new EntitySchema<BotExperiment>({
  name: 'bot-experiment',
  target: BotExperiment,
  tableName: 'bot_experiment',
  columns: {
    ...aggregateColumns,
    botId: { type: 'uuid', name: 'bot_id' },
    hypothesis: { type: 'text' },
    arms: { type: 'jsonb' },
    metric: { type: 'text' },
    plannedSize: { type: 'integer', name: 'planned_size' },
    state: { type: 'text' },
    decision: { type: 'integer', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    startedAt: { type: 'timestamptz', name: 'started_at', nullable: true },
    stoppedAt: { type: 'timestamptz', name: 'stopped_at', nullable: true },
  },
});
