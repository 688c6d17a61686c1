import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { RestoreArticleVersion } from './restore-article-version.command.js';

@CommandHandler(RestoreArticleVersion)
export class RestoreArticleVersionHandler implements ICommandHandler<RestoreArticleVersion> {
  constructor(
    private readonly articles: KnowledgeArticleRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute({ articleId, number, expectedVersion, published }: RestoreArticleVersion): Promise<void> {
    const article = await this.articles.get(articleId);
    article.expectVersion(expectedVersion);
    const content = await this.articles.contentOf(article, number);
    article.change(content, knowledgeAuthor(this.context.get().actor), `Version ${String(number)}`);
    if (published === true) article.publish();
    await this.articles.update(article);
  }
}
