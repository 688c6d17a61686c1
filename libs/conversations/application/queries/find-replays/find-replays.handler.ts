import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindReplays } from './find-replays.query.js';
import { REPLAY_COLUMNS, REPLAY_TABLES } from './replay-columns.js';
import type { ReplayView } from './replay.view.js';

@QueryHandler(FindReplays)
export class FindReplaysHandler implements IQueryHandler<FindReplays> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindReplays): Promise<PagedResult<ReplayView>> {
    return fetchPage<ReplayView>(this.sql, query, {
      select: REPLAY_COLUMNS,
      from: REPLAY_TABLES,
      where: ['r.bot_id = $1'],
      values: [query.botId],
      sorts: { createdAt: { column: 'r.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'r.id',
    });
  }
}
