import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { ARTICLE_VERSION_COLUMNS } from '../find-article-versions/article-version-columns.js';
import type { ArticleVersionView } from '../find-article-versions/article-version.view.js';
import { GetArticleVersion } from './get-article-version.query.js';

@QueryHandler(GetArticleVersion)
export class GetArticleVersionHandler implements IQueryHandler<GetArticleVersion> {
  constructor(private readonly sql: Sql) {}

  async execute({ articleId, number }: GetArticleVersion): Promise<ArticleVersionView> {
    const version = await this.sql.first<ArticleVersionView>(
      `SELECT ${ARTICLE_VERSION_COLUMNS} FROM knowledge_article_version v WHERE v.article_id = $1 AND v.number = $2`,
      [articleId, number],
    );
    if (!version) throw notFound('conversations.article-version');
    return version;
  }
}
