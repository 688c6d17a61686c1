import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Bot } from '../../domain/bot.js';

export const BotSchema = new EntitySchema<Bot>({
  name: 'bot',
  target: Bot,
  tableName: 'bot',
  columns: {
    ...aggregateColumns,
    name: { type: 'text' },
    locale: { type: 'text' },
    draft: { type: 'jsonb' },
    publishedVersion: { type: 'integer', name: 'published_version' },
    latestVersion: { type: 'integer', name: 'latest_version' },
    hasChanges: { type: 'boolean', name: 'has_changes' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
