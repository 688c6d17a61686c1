import { Injectable } from '@nestjs/common';
import { newId, notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { ArticleContent, KnowledgeArticle } from '../../domain/knowledge-article.js';
import { KnowledgeArticleRepository } from '../../domain/knowledge-article.repository.js';
import { PassageTable } from '../knowledge/passage-table.js';
import { KnowledgeArticleSchema } from './knowledge-article.schema.js';

const ADD_VERSION = `
  INSERT INTO knowledge_article_version (id, organization_id, article_id, number, title, body, locale, author_id, author_name, note)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

@Injectable()
export class TypeormKnowledgeArticleRepository extends KnowledgeArticleRepository {
  private readonly store: AggregateStore<KnowledgeArticle>;
  private readonly passages: PassageTable;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(KnowledgeArticleSchema);
    this.passages = new PassageTable(sql);
  }

  override async get(id: string): Promise<KnowledgeArticle> {
    const article = await this.store.findBy('id = $1 AND removed_at IS NULL', [id]);
    if (!article) throw notFound('conversations.article');
    return article;
  }

  override published(): Promise<KnowledgeArticle[]> {
    return this.store.all('published_version IS NOT NULL ORDER BY created_at, id', []);
  }

  override async contentOf({ id }: KnowledgeArticle, version: number): Promise<ArticleContent> {
    const content = await this.sql.first<ArticleContent>(
      'SELECT title, body, locale FROM knowledge_article_version WHERE article_id = $1 AND number = $2',
      [id, version],
    );
    if (!content) throw notFound('conversations.article-version');
    return content;
  }

  override async add(article: KnowledgeArticle): Promise<void> {
    await this.store.add(article);
    await this.keepVersion(article);
    await this.index(article);
  }

  override async update(article: KnowledgeArticle): Promise<void> {
    await this.store.update(article);
    await this.keepVersion(article);
    await this.index(article);
  }

  private async keepVersion(article: KnowledgeArticle): Promise<void> {
    const version = article.pullVersion();
    if (!version) return;
    const { number, title, body, locale, author, note } = version;
    await this.sql.change(ADD_VERSION, [
      newId(),
      article.organizationId,
      article.id,
      number,
      title,
      body,
      locale,
      author.id,
      author.name,
      note,
    ]);
  }

  /** Lets just what is published be found. */
  private async index(article: KnowledgeArticle): Promise<void> {
    if (!article.pullPublication()) return;
    const { id: articleId, organizationId, publishedVersion: version } = article;
    if (version === null) return this.passages.clear(articleId);
    const content = await this.contentOf(article, version);
    await this.passages.replace({ organizationId, articleId, version, ...content });
  }
}
