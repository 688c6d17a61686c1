import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { GetMessageFile } from './get-message-file.query.js';

@QueryHandler(GetMessageFile)
export class GetMessageFileHandler implements IQueryHandler<GetMessageFile> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId, messageId, ordinal }: GetMessageFile): Promise<{ fileId: string }> {
    const file = await this.sql.first<{ fileId: string }>(
      `SELECT f.file_id AS "fileId" FROM message_file f JOIN message m ON m.id = f.message_id
       WHERE m.id = $1 AND m.conversation_id = $2 AND f.ordinal = $3 AND f.status = 'stored'`,
      [messageId, conversationId, ordinal],
    );
    if (!file) throw notFound('conversations.file');
    return file;
  }
}
