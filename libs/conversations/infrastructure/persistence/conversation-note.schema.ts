import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { ConversationNote } from '../../domain/conversation-note.js';

export const ConversationNoteSchema = new EntitySchema<ConversationNote>({
  name: 'conversation-note',
  target: ConversationNote,
  tableName: 'conversation_note',
  columns: {
    ...aggregateColumns,
    conversationId: { type: 'uuid', name: 'conversation_id' },
    authorId: { type: 'uuid', name: 'author_id' },
    authorName: { type: 'text', name: 'author_name' },
    text: { type: 'text' },
    mentions: { type: 'uuid', array: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
