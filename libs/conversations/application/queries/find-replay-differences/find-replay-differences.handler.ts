import { fetchPage, type IQueryHandler, notFound, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindReplayDifferences } from './find-replay-differences.query.js';
import type { ReplayDifferenceView } from './replay-difference.view.js';

@QueryHandler(FindReplayDifferences)
export class FindReplayDifferencesHandler implements IQueryHandler<FindReplayDifferences> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindReplayDifferences): Promise<PagedResult<ReplayDifferenceView>> {
    const { botId, replayId, kind } = query;
    const replay = await this.sql.first('SELECT 1 AS found FROM bot_replay WHERE id = $1 AND bot_id = $2', [
      replayId,
      botId,
    ]);
    if (!replay) throw notFound('conversations.replay');
    return fetchPage<ReplayDifferenceView>(this.sql, query, {
      select: `d.id, d.kind, d.conversation_id AS "conversationId", d.message_id AS "messageId",
        d.after_divergence AS "afterDivergence", m.text, d.before_version AS "beforeVersion", d.before_keys AS "beforeKeys",
        ARRAY(SELECT s.text FROM message s WHERE s.conversation_id = d.conversation_id AND s.in_reply_to = d.message_id
              AND s.author_kind = 'bot' ORDER BY s.position) AS "beforeTexts",
        d.before_outcome AS "beforeOutcome", d.after_keys AS "afterKeys", d.after_texts AS "afterTexts",
        d.after_outcome AS "afterOutcome"`,
      from: 'bot_replay_difference d JOIN message m ON m.id = d.message_id',
      where: ['d.replay_id = $1', ...(kind ? ['d.kind = $2'] : [])],
      values: [replayId, ...(kind ? [kind] : [])],
      sorts: { place: { column: 'd.place', type: 'integer' } },
      defaultSort: 'place',
      id: 'd.id',
    });
  }
}
