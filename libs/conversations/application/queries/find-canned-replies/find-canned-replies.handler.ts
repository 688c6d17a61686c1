import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { CannedReplyView } from './canned-reply.view.js';
import { FindCannedReplies } from './find-canned-replies.query.js';

@QueryHandler(FindCannedReplies)
export class FindCannedRepliesHandler implements IQueryHandler<FindCannedReplies> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindCannedReplies): Promise<PagedResult<CannedReplyView>> {
    const { where, values } = new Conditions().search(query.q, 'r.shortcut', 'lower(r.text)');
    return fetchPage<CannedReplyView>(this.sql, query, {
      select: 'r.id, r.version, r.shortcut, r.text, r.created_at AS "createdAt"',
      from: 'canned_reply r',
      where,
      values,
      sorts: {
        shortcut: { column: 'r.shortcut', type: 'text' },
        createdAt: { column: 'r.created_at', type: 'timestamptz' },
      },
      defaultSort: 'shortcut',
      id: 'r.id',
    });
  }
}
