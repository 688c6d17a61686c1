import { fetchPage, type IQueryHandler, notFound, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindMessages } from './find-messages.query.js';
import { MESSAGE_COLUMNS } from './message-columns.js';
import { type MessageRow, messageViewOf } from './message-view-of.js';
import type { MessageView } from './message.view.js';

@QueryHandler(FindMessages)
export class FindMessagesHandler implements IQueryHandler<FindMessages> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindMessages): Promise<PagedResult<MessageView>> {
    const page = await fetchPage<MessageRow, MessageView>(this.sql, query, {
      select: MESSAGE_COLUMNS,
      from: 'message m',
      where: ['m.conversation_id = $1'],
      values: [query.conversationId],
      sorts: { position: { column: 'm.position', type: 'integer' } },
      defaultSort: '-position',
      id: 'm.id',
      item: messageViewOf,
    });
    // A conversation is never without a message, so an empty first page means that there is no conversation.
    if (page.items.length === 0 && !query.cursor) throw notFound('conversations.conversation');
    return page;
  }
}
