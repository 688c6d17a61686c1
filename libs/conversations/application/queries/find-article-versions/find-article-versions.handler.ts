import { fetchPage, type IQueryHandler, notFound, type PagedResult, QueryHandler, Sql } from '#kernel';
import { ARTICLE_VERSION_COLUMNS } from './article-version-columns.js';
import type { ArticleVersionView } from './article-version.view.js';
import { FindArticleVersions } from './find-article-versions.query.js';

@QueryHandler(FindArticleVersions)
export class FindArticleVersionsHandler implements IQueryHandler<FindArticleVersions> {
  constructor(private readonly sql: Sql) {}

  async execute(query: FindArticleVersions): Promise<PagedResult<ArticleVersionView>> {
    const page = await fetchPage<ArticleVersionView>(this.sql, query, {
      select: ARTICLE_VERSION_COLUMNS,
      from: 'knowledge_article_version v',
      where: ['v.article_id = $1'],
      values: [query.articleId],
      sorts: { number: { column: 'v.number', type: 'integer' } },
      defaultSort: '-number',
      id: 'v.id',
    });
    // An article is never without a version, so an empty first page means that there is no article.
    if (page.items.length === 0 && !query.cursor) throw notFound('conversations.article');
    return page;
  }
}
