import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import {
  type AnsweredMessage,
  type AnsweredMessages,
  FindAnsweredMessages,
} from './find-answered-messages.query.js';

/** The longest conversations are gone through in part only. */
const MOST = 300;

@QueryHandler(FindAnsweredMessages)
export class FindAnsweredMessagesHandler implements IQueryHandler<FindAnsweredMessages> {
  constructor(private readonly sql: Sql) {}

  async execute({ replayId, conversationId }: FindAnsweredMessages): Promise<AnsweredMessages> {
    const messages = await this.sql.rows<AnsweredMessage>(
      `WITH sent AS (
         SELECT s.in_reply_to, array_agg(s.text ORDER BY s.position) AS texts FROM message s
         WHERE s.conversation_id = $2 AND s.in_reply_to IS NOT NULL AND s.author_kind = 'bot' GROUP BY s.in_reply_to)
       SELECT m.id AS "messageId", m.text, m.pressed_button AS "pressedButton", jsonb_array_length(m.media) AS files,
              m.occurred_at AS "occurredAt", t.bot_version AS "botVersion", t.stages, t.replies,
              coalesce(sent.texts, '{}') AS texts
       FROM bot_replay r
       JOIN message m ON m.conversation_id = $2 AND m.direction = 'inbound' AND m.deleted_at IS NULL
       JOIN bot_turn t ON t.message_id = m.id AND t.bot_id = r.bot_id AND t.stages @> '[{"stage": "policy"}]'
         AND t.created_at >= r.from_at AND t.created_at < r.to_at
       LEFT JOIN sent ON sent.in_reply_to = m.id
       WHERE r.id = $1 ORDER BY m.position LIMIT ${String(MOST)}`,
      [replayId, conversationId],
    );
    const past = await this.sql.first<{ contactId: string; begun: boolean }>(
      `SELECT c.contact_id AS "contactId", EXISTS (
         SELECT 1 FROM message m JOIN bot_turn t ON t.message_id = m.id
         WHERE m.conversation_id = c.id AND m.direction = 'inbound' AND t.bot_id = r.bot_id AND t.created_at < r.from_at) AS begun
       FROM bot_replay r, conversation c WHERE r.id = $1 AND c.id = $2`,
      [replayId, conversationId],
    );
    if (!past) throw notFound('conversations.conversation');
    return { ...past, messages };
  }
}
