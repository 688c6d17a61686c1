import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { ChangeArticle } from './change-article.command.js';

@CommandHandler(ChangeArticle)
export class ChangeArticleHandler implements ICommandHandler<ChangeArticle> {
  constructor(private readonly articles: KnowledgeArticleRepository) {}

  async execute({
    articleId,
    expectedVersion,
    title,
    body,
    locale,
    published,
  }: ChangeArticle): Promise<void> {
    const article = await this.articles.get(articleId);
    article.expectVersion(expectedVersion);
    article.change({ title, body, locale, published });
    await this.articles.update(article);
  }
}
