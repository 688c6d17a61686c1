import { EntitySchema } from 'typeorm';
import { aggregateColumns } from '#platform/database/aggregate-columns';
import { KnowledgeImport } from '../../domain/knowledge-import.js';

export const KnowledgeImportSchema = new EntitySchema<KnowledgeImport>({
  name: 'knowledge-import',
  target: KnowledgeImport,
  tableName: 'knowledge_import',
  columns: {
    ...aggregateColumns,
    fileName: { type: 'text', name: 'file_name' },
    mediaType: { type: 'text', name: 'media_type' },
    size: { type: 'integer' },
    locale: { type: 'text', nullable: true },
    status: { type: 'text' },
    code: { type: 'text', nullable: true },
    pages: { type: 'integer', nullable: true },
    articleId: { type: 'uuid', name: 'article_id', nullable: true },
    authorId: { type: 'text', name: 'author_id', nullable: true },
    authorName: { type: 'text', name: 'author_name', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    settledAt: { type: 'timestamptz', name: 'settled_at', nullable: true },
  },
});
