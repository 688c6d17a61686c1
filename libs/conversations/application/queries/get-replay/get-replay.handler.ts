import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { REPLAY_COLUMNS, REPLAY_TABLES } from '../find-replays/replay-columns.js';
import type { ReplayView } from '../find-replays/replay.view.js';
import { GetReplay } from './get-replay.query.js';

@QueryHandler(GetReplay)
export class GetReplayHandler implements IQueryHandler<GetReplay> {
  constructor(private readonly sql: Sql) {}

  async execute({ botId, replayId }: GetReplay): Promise<ReplayView> {
    const replay = await this.sql.first<ReplayView>(
      `SELECT ${REPLAY_COLUMNS} FROM ${REPLAY_TABLES} WHERE r.id = $1 AND r.bot_id = $2`,
      [replayId, botId],
    );
    if (!replay) throw notFound('conversations.replay');
    return replay;
  }
}
