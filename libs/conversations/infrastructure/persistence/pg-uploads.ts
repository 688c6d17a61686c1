import { Injectable } from '@nestjs/common';
import { CurrentContext, Sql } from '#kernel';
import type { KeptFile } from '../../domain/media/kept-file.js';
import { type UploadOwner, Uploads } from '../../domain/media/uploads.js';

@Injectable()
export class PgUploads extends Uploads {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {
    super();
  }

  override async begin(id: string, { threadId, userId }: UploadOwner): Promise<void> {
    await this.sql.change(
      'INSERT INTO conversation_upload (id, organization_id, thread_id, author_id) VALUES ($1, $2, $3, $4)',
      [id, this.context.organizationId(), threadId, userId],
    );
  }

  override async finish({ id, name, contentType, size }: KeptFile): Promise<void> {
    await this.sql.change(
      'UPDATE conversation_upload SET name = $2, content_type = $3, size = $4 WHERE id = $1',
      [id, name, contentType, size],
    );
  }

  override async waiting({ threadId, userId }: UploadOwner): Promise<number> {
    const row = await this.sql.first<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM conversation_upload
       WHERE thread_id = $1 AND author_id IS NOT DISTINCT FROM $2`,
      [threadId, userId],
    );
    return row?.waiting ?? 0;
  }

  override async claim(id: string, { threadId, userId }: UploadOwner): Promise<KeptFile | undefined> {
    return this.sql.first<KeptFile>(
      `DELETE FROM conversation_upload
       WHERE id = $1 AND thread_id = $2 AND author_id IS NOT DISTINCT FROM $3 AND size IS NOT NULL
       RETURNING id, name, content_type AS "contentType", size`,
      [id, threadId, userId],
    );
  }

  override async forgetUnused(until: Date, limit: number): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `DELETE FROM conversation_upload WHERE id IN (
         SELECT id FROM conversation_upload WHERE created_at < $1 ORDER BY created_at LIMIT $2)
       RETURNING id`,
      [until, limit],
    );
    return rows.map(({ id }) => id);
  }
}
