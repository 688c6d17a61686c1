import { CommandHandler, type ICommandHandler } from '#kernel';
import { KnowledgeArticle } from '../../../domain/knowledge-article.js';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { type ArticleWrittenAnswer, WriteArticle } from './write-article.command.js';

@CommandHandler(WriteArticle)
export class WriteArticleHandler implements ICommandHandler<WriteArticle> {
  constructor(private readonly articles: KnowledgeArticleRepository) {}

  async execute(command: WriteArticle): Promise<ArticleWrittenAnswer> {
    const article = KnowledgeArticle.write(command);
    await this.articles.add(article);
    return { id: article.id };
  }
}
