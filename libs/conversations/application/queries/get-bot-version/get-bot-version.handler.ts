import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { type BotVersionContent, GetBotVersion } from './get-bot-version.query.js';

@QueryHandler(GetBotVersion)
export class GetBotVersionHandler implements IQueryHandler<GetBotVersion> {
  constructor(private readonly sql: Sql) {}

  async execute({ botId, version }: GetBotVersion): Promise<BotVersionContent> {
    const found = await this.sql.first<BotVersionContent>(
      'SELECT locale, content FROM bot_version WHERE bot_id = $1 AND number = $2',
      [botId, version],
    );
    if (!found) throw notFound('conversations.bot-version');
    return found;
  }
}
