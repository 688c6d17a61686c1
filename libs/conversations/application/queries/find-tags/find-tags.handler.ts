import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindTags } from './find-tags.query.js';
import type { TagView } from './tag.view.js';

@QueryHandler(FindTags)
export class FindTagsHandler implements IQueryHandler<FindTags> {
  constructor(private readonly sql: Sql) {}

  execute(): Promise<TagView[]> {
    return this.sql.rows<TagView>(
      `SELECT tag, count(*)::int AS conversations FROM conversation_tag GROUP BY tag
       ORDER BY count(*) DESC, tag LIMIT 500`,
    );
  }
}
