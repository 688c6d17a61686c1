import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ARTICLE_COLUMNS } from './article-columns.js';
import type { ArticleView } from './article.view.js';
import { FindArticles } from './find-articles.query.js';

@QueryHandler(FindArticles)
export class FindArticlesHandler implements IQueryHandler<FindArticles> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindArticles): Promise<PagedResult<ArticleView>> {
    const { where, values } = new Conditions()
      .always('a.removed_at IS NULL')
      .search(query.q, 'lower(a.title)', 'lower(a.body)');
    return fetchPage<ArticleView>(this.sql, query, {
      select: ARTICLE_COLUMNS,
      from: 'knowledge_article a',
      where,
      values,
      sorts: {
        createdAt: { column: 'a.created_at', type: 'timestamptz' },
        title: { column: 'a.title', type: 'text' },
      },
      defaultSort: 'createdAt',
      id: 'a.id',
    });
  }
}
