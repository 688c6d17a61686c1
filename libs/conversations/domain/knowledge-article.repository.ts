import type { ArticleContent, KnowledgeArticle } from './knowledge-article.js';

/** Keeps articles with their versions, and what of them is published so that it can be searched. */
export abstract class KnowledgeArticleRepository {
  /** @throws DomainError `conversations.article.not-found`, also when it was removed */
  abstract get(id: string): Promise<KnowledgeArticle>;
  /** All that answer. */
  abstract published(): Promise<KnowledgeArticle[]>;
  /** @throws DomainError `conversations.article-version.not-found` */
  abstract contentOf(article: KnowledgeArticle, version: number): Promise<ArticleContent>;
  abstract add(article: KnowledgeArticle): Promise<void>;
  abstract update(article: KnowledgeArticle): Promise<void>;
}
