import { fetchPage, type IQueryHandler, notFound, type PagedResult, QueryHandler, Sql } from '#kernel';
import { Colleagues } from '../../services/colleagues.js';
import { FindNotes } from './find-notes.query.js';
import type { NoteView } from './note.view.js';

type NoteRow = Omit<NoteView, 'mentions'> & { readonly mentions: readonly string[] };

@QueryHandler(FindNotes)
export class FindNotesHandler implements IQueryHandler<FindNotes> {
  constructor(
    private readonly sql: Sql,
    private readonly colleagues: Colleagues,
  ) {}

  async execute(query: FindNotes): Promise<PagedResult<NoteView>> {
    const page = await fetchPage<NoteRow>(this.sql, query, {
      select:
        'n.id, n.author_id AS "authorId", n.author_name AS "authorName", n.text, n.mentions, n.created_at AS "createdAt"',
      from: 'conversation_note n',
      where: ['n.conversation_id = $1'],
      values: [query.conversationId],
      sorts: { createdAt: { column: 'n.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'n.id',
    });
    if (page.items.length === 0) await this.mustExist(query.conversationId);
    const names = await this.colleagues.names(page.items.flatMap(({ mentions }) => mentions));
    const items = page.items.map((note) => ({
      ...note,
      mentions: note.mentions.map((userId) => ({ userId, name: names.get(userId) ?? null })),
    }));
    return { ...page, items };
  }

  private async mustExist(conversationId: string): Promise<void> {
    const found = await this.sql.first('SELECT 1 AS found FROM conversation WHERE id = $1', [conversationId]);
    if (!found) throw notFound('conversations.conversation');
  }
}
