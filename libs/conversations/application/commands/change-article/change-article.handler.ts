import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { mustSaySomething } from '../../services/knowledge-must-say-something.js';
import { ChangeArticle } from './change-article.command.js';

@CommandHandler(ChangeArticle)
export class ChangeArticleHandler implements ICommandHandler<ChangeArticle> {
  constructor(
    private readonly articles: KnowledgeArticleRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute(command: ChangeArticle): Promise<void> {
    const { title, body, locale, published, note } = command;
    const article = await this.articles.get(command.articleId);
    article.expectVersion(command.expectedVersion);
    article.change({ title, body, locale }, knowledgeAuthor(this.context.get().actor), note ?? null);
    mustSaySomething(article);
    if (published === true) article.publish();
    if (published === false) article.withdraw();
    await this.articles.update(article);
  }
}
