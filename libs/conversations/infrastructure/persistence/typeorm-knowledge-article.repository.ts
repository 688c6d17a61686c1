import { Injectable } from '@nestjs/common';
import { notFound, Sql } from '#kernel';
import type { AggregateStore } from '#platform/database/aggregate-store';
import { AggregateStores } from '#platform/database/aggregate-stores';
import type { KnowledgeArticle } from '../../domain/knowledge-article.js';
import { KnowledgeArticleRepository } from '../../domain/knowledge-article.repository.js';
import { KnowledgeArticleSchema } from './knowledge-article.schema.js';

@Injectable()
export class TypeormKnowledgeArticleRepository extends KnowledgeArticleRepository {
  private readonly store: AggregateStore<KnowledgeArticle>;

  constructor(
    stores: AggregateStores,
    private readonly sql: Sql,
  ) {
    super();
    this.store = stores.of(KnowledgeArticleSchema);
  }

  override async get(id: string): Promise<KnowledgeArticle> {
    const article = await this.store.find(id);
    if (!article) throw notFound('conversations.article');
    return article;
  }

  override async add(article: KnowledgeArticle): Promise<void> {
    await this.store.add(article);
    await this.writePassages(article);
  }

  override async update(article: KnowledgeArticle): Promise<void> {
    await this.store.update(article);
    await this.sql.change('DELETE FROM knowledge_passage WHERE article_id = $1', [article.id]);
    await this.writePassages(article);
  }

  override async remove(article: KnowledgeArticle): Promise<void> {
    await this.sql.change('DELETE FROM knowledge_article WHERE id = $1', [article.id]);
  }

  private async writePassages(article: KnowledgeArticle): Promise<void> {
    const { id, organizationId, title, locale, published } = article;
    await this.sql.change(
      `INSERT INTO knowledge_passage (organization_id, article_id, ordinal, title, text, locale, published)
       SELECT $1, $2, p.ordinal, $3, p.text, $4, $5 FROM unnest($6::text[]) WITH ORDINALITY AS p(text, ordinal)`,
      [organizationId, id, title, locale, published, article.passages()],
    );
  }
}
