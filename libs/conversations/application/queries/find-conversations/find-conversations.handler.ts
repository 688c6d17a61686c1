import {
  actorId,
  Conditions,
  CurrentContext,
  fetchPage,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { CONVERSATION_COLUMNS, CONVERSATION_TABLES } from './conversation-columns.js';
import type { ConversationView } from './conversation.view.js';
import { FindConversations } from './find-conversations.query.js';

/** Needs a person, and nobody has taken it over. */
const UNASSIGNED = `c.status IN ('waiting', 'human') AND c.assigned_user_id IS NULL`;

@QueryHandler(FindConversations)
export class FindConversationsHandler implements IQueryHandler<FindConversations> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  execute(query: FindConversations): Promise<PagedResult<ConversationView>> {
    const mine = query.mine === true ? actorId(this.context.get().actor) : undefined;
    const { where, values } = new Conditions()
      .when(query.status, (place) => `c.status = ${place}`)
      .when(mine, (place) => `c.assigned_user_id::text = ${place}`)
      .when(
        query.tag?.normalize('NFC').trim(),
        (place) => `c.id IN (SELECT t.conversation_id FROM conversation_tag t WHERE t.tag = ${place})`,
      )
      .when(query.channelId, (place) => `c.channel_id = ${place}`)
      .when(query.contactId, (place) => `c.contact_id = ${place}`)
      .when(
        query.q?.trim(),
        (place) => `(position(lower(${place}) IN lower(k.name)) > 0 OR EXISTS (
          SELECT 1 FROM message s WHERE s.conversation_id = c.id AND position(lower(${place}) IN lower(s.text)) > 0))`,
      );
    if (query.unassigned === true) where.push(UNASSIGNED);
    return fetchPage<ConversationView>(this.sql, query, {
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
    });
  }
}
