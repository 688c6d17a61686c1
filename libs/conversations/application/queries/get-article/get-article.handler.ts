import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import type { ArticleView } from '../find-articles/article.view.js';
import { GetArticle } from './get-article.query.js';

@QueryHandler(GetArticle)
export class GetArticleHandler implements IQueryHandler<GetArticle> {
  constructor(private readonly sql: Sql) {}

  async execute({ articleId }: GetArticle): Promise<ArticleView> {
    const article = await this.sql.first<ArticleView>(
      'SELECT id, version, title, body, locale, published, created_at AS "createdAt" FROM knowledge_article WHERE id = $1',
      [articleId],
    );
    if (!article) throw notFound('conversations.article');
    return article;
  }
}
