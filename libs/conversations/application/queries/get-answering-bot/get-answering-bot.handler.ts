import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import type { AnsweringBot } from '../../services/experiments/answering-bot.js';
import {
  ARMS_COLUMNS,
  ARMS_TABLES,
  type ArmsInPlay,
  versionInPlay,
} from '../../services/experiments/arms-in-play.js';
import { GetAnsweringBot } from './get-answering-bot.query.js';

@QueryHandler(GetAnsweringBot)
export class GetAnsweringBotHandler implements IQueryHandler<GetAnsweringBot> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId }: GetAnsweringBot): Promise<AnsweringBot | null> {
    const bot = await this.sql.first<AnsweringBot & ArmsInPlay>(
      `SELECT b.id AS "botId", v.number AS version, ${ARMS_COLUMNS}
       FROM conversation c
       JOIN channel ch ON ch.id = c.channel_id
       JOIN bot b ON b.id = ch.bot_id
       JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version
       ${ARMS_TABLES}
       WHERE c.id = $1`,
      [conversationId],
    );
    if (!bot) return null;
    const { contactId, experiment, ...published } = bot;
    return versionInPlay(published, { contactId, experiment });
  }
}
