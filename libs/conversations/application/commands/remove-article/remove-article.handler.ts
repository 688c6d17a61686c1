import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { RemoveArticle } from './remove-article.command.js';

@CommandHandler(RemoveArticle)
export class RemoveArticleHandler implements ICommandHandler<RemoveArticle> {
  constructor(private readonly articles: KnowledgeArticleRepository) {}

  async execute({ articleId }: RemoveArticle): Promise<void> {
    await this.articles.remove(await this.articles.get(articleId));
  }
}
