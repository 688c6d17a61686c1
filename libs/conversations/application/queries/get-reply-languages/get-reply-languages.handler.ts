import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { MessageTranslations } from '../../services/translation/message-translations.js';
import { GetReplyLanguages, type ReplyLanguages } from './get-reply-languages.query.js';

type Row = Omit<ReplyLanguages, 'agentLanguage' | 'prepared'> & { readonly agentLanguage: string | null };

@QueryHandler(GetReplyLanguages)
export class GetReplyLanguagesHandler implements IQueryHandler<GetReplyLanguages> {
  constructor(
    private readonly sql: Sql,
    private readonly translations: MessageTranslations,
  ) {}

  async execute({ conversationId, source }: GetReplyLanguages): Promise<ReplyLanguages | null> {
    const row = await this.sql.first<Row>(
      `SELECT v.content #>> '{ai,translates,agentLanguage}' AS "agentLanguage", coalesce(c.bot_state->>'locale', v.locale) AS spoken,
              v.content #> '{ai,models}' AS models,
              coalesce((SELECT m.text FROM message m WHERE m.conversation_id = c.id AND m.direction = 'inbound' AND m.text <> ''
                          AND m.pressed_button IS NULL ORDER BY m.position DESC LIMIT 1), '') AS "lastText"
       FROM conversation c JOIN channel ch ON ch.id = c.channel_id LEFT JOIN bot b ON b.id = ch.bot_id
       LEFT JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version
       WHERE c.id = $1`,
      [conversationId],
    );
    if (!row) throw notFound('conversations.conversation');
    const { agentLanguage } = row;
    if (agentLanguage === null) return null;
    const prepared = (await this.translations.prepared(conversationId, source)) ?? null;
    return { ...row, agentLanguage, prepared };
  }
}
