import {
  CurrentContext,
  fetchPage,
  forbidden,
  type IQueryHandler,
  type PagedResult,
  QueryHandler,
  Sql,
} from '#kernel';
import { FindThreadMessages } from './find-thread-messages.query.js';
import type { ThreadMessageView } from './thread-message.view.js';

/** Conversations of a thread follow each other; messages have positions in them. As text, since a page is cut by one key. */
const PLACE = `to_char(c.created_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS') || lpad(m.position::text, 10, '0')`;

@QueryHandler(FindThreadMessages)
export class FindThreadMessagesHandler implements IQueryHandler<FindThreadMessages> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute(query: FindThreadMessages): Promise<PagedResult<ThreadMessageView>> {
    const { actor } = this.context.get();
    if (actor.kind !== 'contact' || actor.id !== query.threadId)
      throw forbidden('conversations.not-your-thread', 'This is not your conversation.');
    return fetchPage<ThreadMessageView>(this.sql, query, {
      select: `m.id, CASE WHEN m.direction = 'inbound' THEN m.platform_message_id END AS "clientId", m.direction,
               m.author_kind AS "authorKind", m.text, m.buttons, m.occurred_at AS "occurredAt"`,
      from: 'message m JOIN conversation c ON c.id = m.conversation_id',
      where: ['c.thread_id = $1', `m.status <> 'failed'`],
      values: [query.threadId],
      sorts: { place: { column: PLACE, type: 'text' } },
      defaultSort: '-place',
      id: 'm.id',
    });
  }
}
