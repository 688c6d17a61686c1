import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { BotVersionView } from './bot-version.view.js';
import { FindBotVersions } from './find-bot-versions.query.js';

@QueryHandler(FindBotVersions)
export class FindBotVersionsHandler implements IQueryHandler<FindBotVersions> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindBotVersions): Promise<PagedResult<BotVersionView>> {
    return fetchPage<BotVersionView>(this.sql, query, {
      select: `v.number, v.locale, v.number = b.published_version AS answers, v.published_at AS "publishedAt",
        v.published_by_id AS "publishedById", v.published_by_name AS "publishedByName", r.id AS "replayId"`,
      from: 'bot_version v JOIN bot b ON b.id = v.bot_id LEFT JOIN bot_replay r ON r.id = v.replay_id',
      where: ['v.bot_id = $1'],
      values: [query.botId],
      sorts: { number: { column: 'v.number', type: 'integer' } },
      defaultSort: '-number',
      id: 'v.bot_id',
    });
  }
}
