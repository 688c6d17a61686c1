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
    published: { type: 'boolean' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});
