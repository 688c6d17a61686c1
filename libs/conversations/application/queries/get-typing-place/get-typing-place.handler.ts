import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetTypingPlace, type TypingPlaceView } from './get-typing-place.query.js';

@QueryHandler(GetTypingPlace)
export class GetTypingPlaceHandler implements IQueryHandler<GetTypingPlace> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId }: GetTypingPlace): Promise<TypingPlaceView | null> {
    // A press is kept under the name of our own message.
    const place = await this.sql.first<TypingPlaceView>(
      `SELECT c.thread_id AS "threadId", c.thread_key AS "threadKey", m.platform_message_id AS "lastReceivedId",
              m.occurred_at AS "lastReceivedAt", ch.id AS "channelId", ch.platform, ch.credentials
       FROM conversation c JOIN channel ch ON ch.id = c.channel_id
       LEFT JOIN LATERAL (
         SELECT r.platform_message_id, r.occurred_at FROM message r
         WHERE r.conversation_id = c.id AND r.direction = 'inbound' AND r.pressed_button IS NULL
         ORDER BY r.position DESC LIMIT 1) m ON true
       WHERE c.id = $1 AND c.status <> 'closed' AND ch.status = 'active'`,
      [conversationId],
    );
    return place ?? null;
  }
}
