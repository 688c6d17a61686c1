import type { KnowledgeArticle } from './knowledge-article.js';

/** Keeps articles together with their searchable passages. */
export abstract class KnowledgeArticleRepository {
  /** @throws DomainError `conversations.article.not-found` */
  abstract get(id: string): Promise<KnowledgeArticle>;
  abstract add(article: KnowledgeArticle): Promise<void>;
  abstract update(article: KnowledgeArticle): Promise<void>;
  abstract remove(article: KnowledgeArticle): Promise<void>;
}
