import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { BotDetailsView } from './bot-details.view.js';
import { GetBot } from './get-bot.query.js';

@QueryHandler(GetBot)
export class GetBotHandler implements IQueryHandler<GetBot> {
  constructor(private readonly sql: Sql) {}

  async execute({ botId }: GetBot): Promise<BotDetailsView> {
    const bot = await this.sql.first<BotDetailsView>(
      `SELECT b.id, b.version, b.name, b.locale, b.published_version AS "publishedVersion", b.latest_version AS "latestVersion", b.has_changes AS "hasChanges",
              b.created_at AS "createdAt", b.draft, v.published_at AS "publishedAt"
       FROM bot b LEFT JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version WHERE b.id = $1`,
      [botId],
    );
    if (!bot) throw notFound('conversations.bot');
    return bot;
  }
}
