import {
  actorId,
  CurrentContext,
  fetchPage,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { withoutCursor } from '../../without-cursor.js';
import { CONVERSATION_COLUMNS, CONVERSATION_TABLES } from './conversation-columns.js';
import type { ConversationView } from './conversation.view.js';
import { FindConversations } from './find-conversations.query.js';

@QueryHandler(FindConversations)
export class FindConversationsHandler implements IQueryHandler<FindConversations> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  execute(query: FindConversations): Promise<PagedResult<ConversationView>> {
    const { where, values } = this.conditions(query);
    return fetchPage<ConversationView, ConversationView>(this.sql, query, {
      select: CONVERSATION_COLUMNS,
      from: CONVERSATION_TABLES,
      where,
      values,
      sorts: {
        lastMessageAt: { column: 'c.last_message_at', type: 'timestamptz' },
        createdAt: { column: 'c.created_at', type: 'timestamptz' },
      },
      defaultSort: '-lastMessageAt',
      id: 'c.id',
      item: withoutCursor,
    });
  }

  private conditions({ status, mine, channelId, contactId, q }: FindConversations): {
    where: string[];
    values: unknown[];
  } {
    const where: string[] = [];
    const values: unknown[] = [];
    const add = (condition: (place: string) => string, value: unknown): void => {
      values.push(value);
      where.push(condition(`$${String(values.length)}`));
    };
    if (status) add((place) => `c.status = ${place}`, status);
    if (mine) add((place) => `c.assigned_user_id::text = ${place}`, actorId(this.context.get().actor));
    if (channelId) add((place) => `c.channel_id = ${place}`, channelId);
    if (contactId) add((place) => `c.contact_id = ${place}`, contactId);
    if (q?.trim())
      add(
        (place) =>
          `(k.name ILIKE ${place} OR EXISTS (SELECT 1 FROM message s WHERE s.conversation_id = c.id AND s.text ILIKE ${place}))`,
        `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`,
      );
    return { where, values };
  }
}
