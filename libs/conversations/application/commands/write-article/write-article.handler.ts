import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import { KnowledgeArticle } from '../../../domain/knowledge-article.js';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import { knowledgeAuthor } from '../../services/knowledge-author.js';
import { mustSaySomething } from '../../services/knowledge-must-say-something.js';
import { type ArticleWrittenAnswer, WriteArticle } from './write-article.command.js';

@CommandHandler(WriteArticle)
export class WriteArticleHandler implements ICommandHandler<WriteArticle> {
  constructor(
    private readonly articles: KnowledgeArticleRepository,
    private readonly context: CurrentContext,
  ) {}

  async execute({ title, body, locale, published, note }: WriteArticle): Promise<ArticleWrittenAnswer> {
    const author = knowledgeAuthor(this.context.get().actor);
    const article = KnowledgeArticle.write({ title, body, locale }, author, note ?? null);
    mustSaySomething(article);
    if (published) article.publish();
    await this.articles.add(article);
    return { id: article.id };
  }
}
