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
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
