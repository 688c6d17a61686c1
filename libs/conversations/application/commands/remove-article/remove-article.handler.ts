import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { RemoveArticle } from './remove-article.command.js';

@CommandHandler(RemoveArticle)
export class RemoveArticleHandler implements ICommandHandler<RemoveArticle> {
  constructor(private readonly articles: KnowledgeArticleRepository) {}

  async execute({ articleId }: RemoveArticle): Promise<void> {
    const article = await this.articles.get(articleId);
    article.remove();
    await this.articles.update(article);
  }
}
