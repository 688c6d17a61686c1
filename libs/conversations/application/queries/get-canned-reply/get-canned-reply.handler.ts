import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { CannedReplyView } from '../find-canned-replies/canned-reply.view.js';
import { GetCannedReply } from './get-canned-reply.query.js';

@QueryHandler(GetCannedReply)
export class GetCannedReplyHandler implements IQueryHandler<GetCannedReply> {
  constructor(private readonly sql: Sql) {}

  async execute({ cannedReplyId }: GetCannedReply): Promise<CannedReplyView> {
    const reply = await this.sql.first<CannedReplyView>(
      'SELECT id, version, shortcut, text, created_at AS "createdAt" FROM canned_reply WHERE id = $1',
      [cannedReplyId],
    );
    if (!reply) throw notFound('conversations.canned-reply');
    return reply;
  }
}
