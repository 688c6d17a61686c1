import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { BotReplay } from '../../domain/replay/bot-replay.js';

export const BotReplaySchema = new EntitySchema<BotReplay>({
  name: 'bot-replay',
  target: BotReplay,
  tableName: 'bot_replay',
  columns: {
    ...aggregateColumns,
    botId: { type: 'uuid', name: 'bot_id' },
    botVersion: { type: 'integer', name: 'bot_version', nullable: true },
    locale: { type: 'text' },
    content: { type: 'jsonb' },
    fromAt: { type: 'timestamptz', name: 'from_at' },
    toAt: { type: 'timestamptz', name: 'to_at' },
    usesAi: { type: 'boolean', name: 'uses_ai' },
    state: { type: 'text' },
    code: { type: 'text', nullable: true },
    requestedById: { type: 'text', name: 'requested_by_id', nullable: true },
    requestedByName: { type: 'text', name: 'requested_by_name', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
  },
});
