import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { ARTICLE_COLUMNS } from '../find-articles/article-columns.js';
import type { ArticleView } from '../find-articles/article.view.js';
import { GetArticle } from './get-article.query.js';

@QueryHandler(GetArticle)
export class GetArticleHandler implements IQueryHandler<GetArticle> {
  constructor(private readonly sql: Sql) {}

  async execute({ articleId }: GetArticle): Promise<ArticleView> {
    const article = await this.sql.first<ArticleView>(
      `SELECT ${ARTICLE_COLUMNS} FROM knowledge_article a WHERE a.id = $1 AND a.removed_at IS NULL`,
      [articleId],
    );
    if (!article) throw notFound('conversations.article');
    return article;
  }
}
