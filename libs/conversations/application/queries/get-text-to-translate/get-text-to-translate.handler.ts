import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetTextToTranslate, type TextToTranslate } from './get-text-to-translate.query.js';

@QueryHandler(GetTextToTranslate)
export class GetTextToTranslateHandler implements IQueryHandler<GetTextToTranslate> {
  constructor(private readonly sql: Sql) {}

  async execute({ messageId }: GetTextToTranslate): Promise<TextToTranslate | null> {
    const task = await this.sql.first<TextToTranslate>(
      `SELECT m.id AS "messageId", m.text, m.deleted_at IS NOT NULL AS gone,
              v.content #>> '{ai,translates,agentLanguage}' AS "agentLanguage", coalesce(c.bot_state->>'locale', v.locale) AS spoken,
              v.content #> '{ai,models}' AS models,
              CASE WHEN t.message_id IS NULL THEN 'no'
                   WHEN t.source_digest = encode(sha256(convert_to(m.text, 'UTF8')), 'hex') THEN 'yes'
                   ELSE 'outdated' END AS translated
       FROM message m JOIN conversation c ON c.id = m.conversation_id JOIN channel ch ON ch.id = c.channel_id
       JOIN bot b ON b.id = ch.bot_id JOIN bot_version v ON v.bot_id = b.id AND v.number = b.published_version
       LEFT JOIN message_translation t ON t.message_id = m.id
       WHERE m.id = $1 AND m.direction = 'inbound' AND m.pressed_button IS NULL
         AND v.content #>> '{ai,translates,agentLanguage}' IS NOT NULL`,
      [messageId],
    );
    return task ?? null;
  }
}
