import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { Message } from '../../domain/message.js';

export const MessageSchema = new EntitySchema<Message>({
  name: 'message',
  target: Message,
  tableName: 'message',
  columns: {
    ...aggregateColumns,
    conversationId: { type: 'uuid', name: 'conversation_id' },
    position: { type: 'integer' },
    direction: { type: 'text' },
    authorKind: { type: 'text', name: 'author_kind' },
    authorId: { type: 'text', name: 'author_id', nullable: true },
    text: { type: 'text' },
    buttons: { type: 'jsonb' },
    sources: { type: 'jsonb' },
    pressedButton: { type: 'text', name: 'pressed_button', nullable: true },
    media: { type: 'jsonb' },
    template: { type: 'jsonb', nullable: true },
    platformMessageId: { type: 'text', name: 'platform_message_id', nullable: true },
    status: { type: 'text' },
    statusCode: { type: 'text', name: 'status_code', nullable: true },
    replyKey: { type: 'text', name: 'reply_key', nullable: true },
    inReplyTo: { type: 'uuid', name: 'in_reply_to', nullable: true },
    purposeType: { type: 'text', name: 'purpose_type', nullable: true },
    purposeId: { type: 'text', name: 'purpose_id', nullable: true },
    occurredAt: { type: 'timestamptz', name: 'occurred_at' },
    sentAt: { type: 'timestamptz', name: 'sent_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    editedAt: { type: 'timestamptz', name: 'edited_at', nullable: true },
    deletedAt: { type: 'timestamptz', name: 'deleted_at', nullable: true },
    reactions: { type: 'jsonb' },
  },
});
