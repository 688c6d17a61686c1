import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { type FileToFetch, GetFileToFetch } from './get-file-to-fetch.query.js';

@QueryHandler(GetFileToFetch)
export class GetFileToFetchHandler implements IQueryHandler<GetFileToFetch> {
  constructor(private readonly sql: Sql) {}

  async execute({ messageFileId }: GetFileToFetch): Promise<FileToFetch | null> {
    const file = await this.sql.first<FileToFetch>(
      `SELECT f.file_id AS "fileId", f.status, m.media -> f.ordinal AS media, c.thread_id AS "threadId",
              ch.id AS "channelId", ch.platform, ch.credentials
       FROM message_file f JOIN message m ON m.id = f.message_id JOIN conversation c ON c.id = m.conversation_id
            JOIN channel ch ON ch.id = c.channel_id
       WHERE f.id = $1`,
      [messageFileId],
    );
    return file ?? null;
  }
}
