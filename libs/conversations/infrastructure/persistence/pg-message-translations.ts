import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import {
  MessageTranslations,
  type PreparedTranslation,
  type StaffTranslation,
} from '../../application/services/translation/message-translations.js';

@Injectable()
export class PgMessageTranslations extends MessageTranslations {
  constructor(
    private readonly sql: Sql,
    private readonly contexts: CurrentContext,
  ) {
    super();
  }

  override async keep({ messageId, language, text, madeBy, source }: StaffTranslation): Promise<boolean> {
    const kept = await this.sql.change(
      `INSERT INTO message_translation (message_id, organization_id, language, text, made_by, source_digest)
       SELECT m.id, m.organization_id, $2, $3, $4, $5 FROM message m
       WHERE m.id = $1 AND m.deleted_at IS NULL AND encode(sha256(convert_to(m.text, 'UTF8')), 'hex') = $5
       ON CONFLICT (message_id) DO UPDATE SET language = excluded.language, text = excluded.text,
         made_by = excluded.made_by, source_digest = excluded.source_digest, created_at = now()`,
      [messageId, language, text, madeBy, digestOf(source)],
    );
    return kept > 0;
  }

  override async forget(messageId: string): Promise<void> {
    await this.sql.change('DELETE FROM message_translation WHERE message_id = $1', [messageId]);
  }

  override async prepare(prepared: PreparedTranslation): Promise<void> {
    const { conversationId, source, sourceLanguage, language, text } = prepared;
    await this.sql.change(
      `INSERT INTO prepared_translation (organization_id, conversation_id, source_digest, source_language, language, text)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (conversation_id, source_digest) DO UPDATE SET source_language = excluded.source_language,
         language = excluded.language, text = excluded.text, created_at = now()`,
      [this.contexts.organizationId(), conversationId, digestOf(source), sourceLanguage, language, text],
    );
  }

  override async prepared(conversationId: string, source: string): Promise<PreparedTranslation | undefined> {
    const row = await this.sql.first<Omit<PreparedTranslation, 'conversationId' | 'source'>>(
      `SELECT source_language AS "sourceLanguage", language, text FROM prepared_translation
       WHERE conversation_id = $1 AND source_digest = $2`,
      [conversationId, digestOf(source)],
    );
    return row && { conversationId, source, ...row };
  }

  override async forgetPreparedBefore(moment: Date): Promise<void> {
    await this.sql.change('DELETE FROM prepared_translation WHERE created_at < $1', [moment]);
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
