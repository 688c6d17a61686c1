import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { MessageFile } from '../../domain/media/message-file.js';

export const MessageFileSchema = new EntitySchema<MessageFile>({
  name: 'message_file',
  target: MessageFile,
  tableName: 'message_file',
  columns: {
    ...aggregateColumns,
    messageId: { type: 'uuid', name: 'message_id' },
    ordinal: { type: 'integer' },
    status: { type: 'text' },
    code: { type: 'text', nullable: true },
    fileId: { type: 'uuid', name: 'file_id' },
    name: { type: 'text', nullable: true },
    contentType: { type: 'text', name: 'content_type', nullable: true },
    size: { type: 'integer', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
