import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetThreadOf } from './get-thread-of.query.js';

@QueryHandler(GetThreadOf)
export class GetThreadOfHandler implements IQueryHandler<GetThreadOf> {
  constructor(private readonly sql: Sql) {}

  async execute({ conversationId }: GetThreadOf): Promise<string | null> {
    const row = await this.sql.first<{ threadId: string }>(
      'SELECT thread_id AS "threadId" FROM conversation WHERE id = $1',
      [conversationId],
    );
    return row?.threadId ?? null;
  }
}
