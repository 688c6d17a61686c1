import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetTurn, type Turn } from './get-turn.query.js';

@QueryHandler(GetTurn)
export class GetTurnHandler implements IQueryHandler<GetTurn> {
  constructor(private readonly sql: Sql) {}

  async execute({ messageId }: GetTurn): Promise<Turn | null> {
    const turn = await this.sql.first<Turn>(
      `SELECT c.id AS "conversationId", c.thread_id AS "threadId", ch.platform, c.status, c.bot_state AS state, m.text,
              m.pressed_button AS "pressedButton",
              CASE WHEN v.number IS NOT NULL THEN jsonb_build_object(
                'botId', b.id, 'version', v.number, 'locale', v.locale, 'content', v.content) END AS bot
       FROM message m
       JOIN conversation c ON c.id = m.conversation_id
       JOIN channel ch ON ch.id = c.channel_id
       LEFT JOIN bot b ON b.id = ch.bot_id
       LEFT JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version
       WHERE m.id = $1 AND m.deleted_at IS NULL`,
      [messageId],
    );
    return turn ?? null;
  }
}
