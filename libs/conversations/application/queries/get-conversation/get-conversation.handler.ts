import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { CONVERSATION_COLUMNS, CONVERSATION_TABLES } from '../find-conversations/conversation-columns.js';
import type { ConversationView } from '../find-conversations/conversation.view.js';
import { GetConversation } from './get-conversation.query.js';

@QueryHandler(GetConversation)
export class GetConversationHandler implements IQueryHandler<GetConversation> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId }: GetConversation): Promise<ConversationView> {
    const conversation = await this.sql.first<ConversationView>(
      `SELECT ${CONVERSATION_COLUMNS} FROM ${CONVERSATION_TABLES} WHERE c.id = $1`,
      [conversationId],
    );
    if (!conversation) throw notFound('conversations.conversation');
    return conversation;
  }
}
