import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetReplayWork, type ReplayWork } from './get-replay-work.query.js';

@QueryHandler(GetReplayWork)
export class GetReplayWorkHandler implements IQueryHandler<GetReplayWork> {
  constructor(private readonly sql: Sql) {}

  async execute({ replayId }: GetReplayWork): Promise<ReplayWork | null> {
    const work = await this.sql.first<ReplayWork>(
      `SELECT r.bot_id AS "botId", r.bot_version AS "botVersion", r.locale, r.content, r.uses_ai AS "usesAi",
              ARRAY(SELECT c.conversation_id FROM bot_replay_conversation c
                    WHERE c.replay_id = r.id AND c.done_at IS NULL ORDER BY c.place LIMIT 25) AS "conversationIds"
       FROM bot_replay r WHERE r.id = $1 AND r.state IN ('queued', 'running')`,
      [replayId],
    );
    return work ?? null;
  }
}
