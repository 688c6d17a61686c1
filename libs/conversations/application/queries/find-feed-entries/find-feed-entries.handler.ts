import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { KEPT } from './feed-days.js';
import type { FeedEntryView } from './feed-entry.view.js';
import { FindFeedEntries } from './find-feed-entries.query.js';

const FIND = `
  SELECT e.position::float8 AS position, e.type AS event, e.payload->>'conversationId' AS "conversationId",
         (SELECT c.thread_id FROM conversation c WHERE c.id = (e.payload->>'conversationId')::uuid) AS "threadId",
         e.payload->>'messageId' AS "messageId", e.payload->>'noteId' AS "noteId", e.payload->>'status' AS status
  FROM (SELECT o.feed_position AS position, o.type, o.payload FROM outbox o
        WHERE o.feed_position > $1::bigint AND ${KEPT} AND o.type LIKE 'conversations.%' AND o.payload ? 'conversationId'
        ORDER BY o.feed_position LIMIT $2) e
  ORDER BY e.position`;

/**
 * The feed is the outbox itself, in the order in which the relay fanned it out (see the migration `live`): every event of
 * this context that names a conversation is in it, written in the transaction that made it true.
 */
@QueryHandler(FindFeedEntries)
export class FindFeedEntriesHandler implements IQueryHandler<FindFeedEntries> {
  constructor(private readonly sql: Sql) {}

  execute({ after, limit }: FindFeedEntries): Promise<FeedEntryView[]> {
    return this.sql.rows<FeedEntryView>(FIND, [after, limit]);
  }
}
