import { fetchPage, type IQueryHandler, notFound, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindNotes } from './find-notes.query.js';
import type { NoteView } from './note.view.js';

@QueryHandler(FindNotes)
export class FindNotesHandler implements IQueryHandler<FindNotes> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindNotes): Promise<PagedResult<NoteView>> {
    const page = await fetchPage<NoteView>(this.sql, query, {
      select:
        'n.id, n.author_id AS "authorId", n.author_name AS "authorName", n.text, n.created_at AS "createdAt"',
      from: 'conversation_note n',
      where: ['n.conversation_id = $1'],
      values: [query.conversationId],
      sorts: { createdAt: { column: 'n.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'n.id',
    });
    if (page.items.length === 0) await this.mustExist(query.conversationId);
    return page;
  }

  private async mustExist(conversationId: string): Promise<void> {
    const found = await this.sql.first('SELECT 1 AS found FROM conversation WHERE id = $1', [conversationId]);
    if (!found) throw notFound('conversations.conversation');
  }
}
