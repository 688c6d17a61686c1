import { Injectable } from '@nestjs/common';
import { CurrentContext, newId, Sql } from '#kernel';
import { MessageTemplates } from '../../application/services/templates/message-templates.js';
import type { MessageTemplate } from '../../domain/template/message-template.js';
import type { TemplateName } from '../../domain/template/purpose-templates.js';

const REPLACE = `
  INSERT INTO message_template AS m (organization_id, id, channel_id, name, language, category, status, body, sendable, read_at)
  SELECT $1, t.id, $2, t.name, t.language, t.category, t.status, t.body, t.sendable, now()
  FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::boolean[])
       AS t(id, name, language, category, status, body, sendable)
  ON CONFLICT (organization_id, channel_id, name, language) DO UPDATE
  SET category = excluded.category, status = excluded.status, body = excluded.body, sendable = excluded.sendable,
      read_at = excluded.read_at`;

@Injectable()
export class PgMessageTemplates extends MessageTemplates {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  override find(channelId: string, { name, language }: TemplateName): Promise<MessageTemplate | undefined> {
    return this.sql.first<MessageTemplate>(
      `SELECT name, language, category, status, body, sendable FROM message_template
       WHERE channel_id = $1 AND name = $2 AND language = $3`,
      [channelId, name, language],
    );
  }

  override async replace(channelId: string, templates: readonly MessageTemplate[]): Promise<void> {
    await this.sql.change(REPLACE, [
      this.context.organizationId(),
      channelId,
      templates.map(() => newId()),
      templates.map(({ name }) => name),
      templates.map(({ language }) => language),
      templates.map(({ category }) => category),
      templates.map(({ status }) => status),
      templates.map(({ body }) => body),
      templates.map(({ sendable }) => sendable),
    ]);
    await this.sql.change('DELETE FROM message_template WHERE channel_id = $1 AND read_at < now()', [
      channelId,
    ]);
    await this.sql.change(
      'UPDATE channel SET templates_read_at = now(), templates_failure = NULL WHERE id = $1',
      [channelId],
    );
  }

  override async failed(channelId: string, code: string): Promise<void> {
    await this.sql.change('UPDATE channel SET templates_failure = $2 WHERE id = $1', [channelId, code]);
  }
}
