import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetOutboundMessage, type OutboundMessageView } from './get-outbound-message.query.js';

@QueryHandler(GetOutboundMessage)
export class GetOutboundMessageHandler implements IQueryHandler<GetOutboundMessage> {
  constructor(private readonly sql: Sql) {}

  async execute({ messageId }: GetOutboundMessage): Promise<OutboundMessageView | null> {
    const message = await this.sql.first<OutboundMessageView>(
      `SELECT m.id AS "messageId", c.id AS "conversationId", c.thread_id AS "threadId", c.thread_key AS "threadKey", m.status,
              m.text, m.buttons, m.template, m.author_kind = 'user' AS "byPerson", ch.id AS "channelId", ch.platform, ch.status = 'active' AS "channelActive", ch.credentials,
              (SELECT r.occurred_at FROM message r WHERE r.conversation_id = c.id AND r.direction = 'inbound'
               ORDER BY r.position DESC LIMIT 1) AS "lastReceivedAt",
              (SELECT f.file_id FROM message_file f WHERE f.message_id = m.id AND f.ordinal = 0) AS "fileId"
       FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN channel ch ON ch.id = c.channel_id
       WHERE m.id = $1 AND m.direction = 'outbound'`,
      [messageId],
    );
    return message ?? null;
  }
}
