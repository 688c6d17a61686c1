import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { BotView } from './bot.view.js';
import { FindBots } from './find-bots.query.js';

@QueryHandler(FindBots)
export class FindBotsHandler implements IQueryHandler<FindBots> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindBots): Promise<PagedResult<BotView>> {
    return fetchPage<BotView>(this.sql, query, {
      select: `b.id, b.version, b.name, b.locale, b.published_version AS "publishedVersion", b.has_changes AS "hasChanges",
               b.created_at AS "createdAt"`,
      from: 'bot b',
      sorts: {
        createdAt: { column: 'b.created_at', type: 'timestamptz' },
        name: { column: 'b.name', type: 'text' },
      },
      defaultSort: 'createdAt',
      id: 'b.id',
    });
  }
}
