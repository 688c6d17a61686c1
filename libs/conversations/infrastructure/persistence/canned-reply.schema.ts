import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { CannedReply } from '../../domain/canned-reply.js';

export const CannedReplySchema = new EntitySchema<CannedReply>({
  name: 'canned-reply',
  target: CannedReply,
  tableName: 'canned_reply',
  columns: {
    ...aggregateColumns,
    shortcut: { type: 'text' },
    text: { type: 'text' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
