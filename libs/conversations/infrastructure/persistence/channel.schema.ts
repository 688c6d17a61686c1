import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Channel } from '../../domain/channel.js';

export const ChannelSchema = new EntitySchema<Channel>({
  name: 'channel',
  target: Channel,
  tableName: 'channel',
  columns: {
    ...aggregateColumns,
    platform: { type: 'text' },
    name: { type: 'text' },
    botId: { type: 'uuid', name: 'bot_id', nullable: true },
    credentials: { type: 'text' },
    status: { type: 'text' },
    connection: { type: 'text' },
    connectionDetail: { type: 'text', name: 'connection_detail', nullable: true },
    account: { type: 'text', nullable: true },
    health: { type: 'text' },
    healthCode: { type: 'text', name: 'health_code', nullable: true },
    repairedAt: { type: 'timestamptz', name: 'repaired_at', nullable: true },
    purposeTemplates: { type: 'jsonb', name: 'purpose_templates' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
