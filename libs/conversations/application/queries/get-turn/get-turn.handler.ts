import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import {
  ARMS_COLUMNS,
  ARMS_TABLES,
  type ArmsInPlay,
  versionInPlay,
} from '../../services/experiments/arms-in-play.js';
import { GetTurn, type Turn } from './get-turn.query.js';

@QueryHandler(GetTurn)
export class GetTurnHandler implements IQueryHandler<GetTurn> {
  constructor(private readonly sql: Sql) {}

  async execute({ messageId }: GetTurn): Promise<Turn | null> {
    const turn = await this.sql.first<Turn & ArmsInPlay>(
      `SELECT c.id AS "conversationId", c.thread_id AS "threadId", ch.platform,
              CASE WHEN c.status = 'waiting' AND c.bot_helps_until > now() THEN 'bot' ELSE c.status END AS status, c.bot_state AS state, c.urgent, m.text,
              jsonb_array_length(m.media) AS files, m.occurred_at AS "occurredAt",
              m.pressed_button AS "pressedButton",
              CASE WHEN v.number IS NOT NULL THEN jsonb_build_object('botId', b.id, 'version', v.number) END AS bot,
              ${ARMS_COLUMNS}
       FROM message m
       JOIN conversation c ON c.id = m.conversation_id
       JOIN channel ch ON ch.id = c.channel_id
       LEFT JOIN bot b ON b.id = ch.bot_id
       LEFT JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version
       ${ARMS_TABLES}
       WHERE m.id = $1 AND m.deleted_at IS NULL`,
      [messageId],
    );
    if (!turn) return null;
    const { experiment, ...rest } = turn;
    return rest.bot ? { ...rest, bot: versionInPlay(rest.bot, turn) } : rest;
  }
}
