import { CurrentContext, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { mustBeOwnThread } from '../../services/must-be-own-thread.js';
import { GetThreadFile } from './get-thread-file.query.js';

@QueryHandler(GetThreadFile)
export class GetThreadFileHandler implements IQueryHandler<GetThreadFile> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ threadId, messageId, ordinal }: GetThreadFile): Promise<{ fileId: string }> {
    mustBeOwnThread(this.context, threadId);
    const file = await this.sql.first<{ fileId: string }>(
      `SELECT f.file_id AS "fileId"
       FROM message_file f JOIN message m ON m.id = f.message_id JOIN conversation c ON c.id = m.conversation_id
       WHERE m.id = $1 AND c.thread_id = $2 AND f.ordinal = $3 AND f.status = 'stored' AND m.status <> 'failed'`,
      [messageId, threadId, ordinal],
    );
    if (!file) throw notFound('conversations.file');
    return file;
  }
}
