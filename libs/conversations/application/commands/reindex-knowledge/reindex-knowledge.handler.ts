import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { ReindexKnowledge } from './reindex-knowledge.command.js';

@CommandHandler(ReindexKnowledge)
export class ReindexKnowledgeHandler implements ICommandHandler<ReindexKnowledge> {
  constructor(private readonly articles: KnowledgeArticleRepository) {}

  async execute(): Promise<void> {
    for (const article of await this.articles.published()) {
      article.index();
      await this.articles.update(article);
    }
  }
}
