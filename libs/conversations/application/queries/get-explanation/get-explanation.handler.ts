import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ExplanationView } from './explanation.view.js';
import { GetExplanation } from './get-explanation.query.js';

@QueryHandler(GetExplanation)
export class GetExplanationHandler implements IQueryHandler<GetExplanation> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId, messageId }: GetExplanation): Promise<ExplanationView> {
    const explanation = await this.sql.first<ExplanationView>(
      `SELECT t.message_id AS "messageId", t.bot_id AS "botId", t.bot_version AS "botVersion", t.stages, t.replies,
              t.created_at AS "createdAt"
       FROM message m JOIN bot_turn t ON t.message_id = coalesce(m.in_reply_to, m.id)
       WHERE m.id = $2 AND m.conversation_id = $1`,
      [conversationId, messageId],
    );
    if (!explanation) throw notFound('conversations.explanation');
    return explanation;
  }
}
