import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { KnowledgeArticle } from '../../domain/knowledge-article.js';

export const KnowledgeArticleSchema = new EntitySchema<KnowledgeArticle>({
  name: 'knowledge-article',
  target: KnowledgeArticle,
  tableName: 'knowledge_article',
  columns: {
    ...aggregateColumns,
    title: { type: 'text' },
    body: { type: 'text' },
    locale: { type: 'text' },
    latestVersion: { type: 'integer', name: 'latest_version' },
    publishedVersion: { type: 'integer', name: 'published_version', nullable: true },
    removedAt: { type: 'timestamptz', name: 'removed_at', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
