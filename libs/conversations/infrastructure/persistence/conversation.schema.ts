import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Conversation } from '../../domain/conversation.js';
import { ServiceLevelSchema } from './service-level.schema.js';

export const ConversationSchema = new EntitySchema<Conversation>({
  name: 'conversation',
  target: Conversation,
  tableName: 'conversation',
  columns: {
    ...aggregateColumns,
    channelId: { type: 'uuid', name: 'channel_id' },
    contactId: { type: 'uuid', name: 'contact_id' },
    threadKey: { type: 'text', name: 'thread_key' },
    threadId: { type: 'uuid', name: 'thread_id' },
    status: { type: 'text' },
    assignedUserId: { type: 'uuid', name: 'assigned_user_id', nullable: true },
    answeredOutside: { type: 'text', name: 'answered_outside', nullable: true },
    waitingSince: { type: 'timestamptz', name: 'waiting_since', nullable: true },
    releasedByUserId: { type: 'uuid', name: 'released_by_user_id', nullable: true },
    botHelpsUntil: { type: 'timestamptz', name: 'bot_helps_until', nullable: true },
    closedToldOn: { type: 'date', name: 'closed_told_on', nullable: true },
    urgent: { type: 'boolean' },
    tags: { type: 'text', array: true },
    botState: { type: 'jsonb', name: 'bot_state' },
    messageCount: { type: 'integer', name: 'message_count' },
    lastMessageAt: { type: 'timestamptz', name: 'last_message_at' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    closedAt: { type: 'timestamptz', name: 'closed_at', nullable: true },
  },
  embeddeds: { service: { schema: ServiceLevelSchema, prefix: false } },
});
