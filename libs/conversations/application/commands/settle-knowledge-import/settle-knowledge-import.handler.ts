import { CommandHandler, type ICommandHandler, Mediator } from '#kernel';
import { GetPractice } from '#identity/contracts';
import { KnowledgeArticle } from '../../../domain/knowledge-article.js';
import { KnowledgeArticleRepository } from '../../../domain/knowledge-article.repository.js';
import type { KnowledgeImport } from '../../../domain/knowledge-import.js';
import { KnowledgeImportRepository } from '../../../domain/knowledge-import.repository.js';
import type { ReadDocument } from '../../services/knowledge-documents.js';
import { SettleKnowledgeImport } from './settle-knowledge-import.command.js';

/** As much as an article's own doors take. */
const LONGEST_BODY = 200_000;
const LONGEST_TITLE = 200;

@CommandHandler(SettleKnowledgeImport)
export class SettleKnowledgeImportHandler implements ICommandHandler<SettleKnowledgeImport> {
  constructor(
    private readonly imports: KnowledgeImportRepository,
    private readonly articles: KnowledgeArticleRepository,
    private readonly mediator: Mediator,
  ) {}

  async execute({ importId, document, failure }: SettleKnowledgeImport): Promise<void> {
    const one = await this.imports.get(importId);
    if (one.status !== 'queued') return;
    if (document) await this.keep(one, document);
    else one.fail(failure ?? 'reader-failed');
    await this.imports.update(one);
  }

  /** The article is a draft: a person looks at it before it answers. */
  private async keep(one: KnowledgeImport, { title, body, locale, pages }: ReadDocument): Promise<void> {
    const name = title ?? one.fileName.replace(/\.[A-Za-z0-9]{1,10}$/, '');
    const content = {
      title: name.slice(0, LONGEST_TITLE).toWellFormed(),
      body,
      locale: one.locale ?? locale ?? (await this.mediator.ask(new GetPractice({}))).locale,
    };
    const article = KnowledgeArticle.write(content, one.author, one.fileName);
    if (!article.body) return one.fail('no-text');
    if (article.body.length > LONGEST_BODY) return one.fail('too-long');
    if (!article.title) article.title = one.fileName;
    await this.articles.add(article);
    one.succeed(article.id, pages);
  }
}
