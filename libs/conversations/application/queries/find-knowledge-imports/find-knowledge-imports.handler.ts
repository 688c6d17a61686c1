import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindKnowledgeImports } from './find-knowledge-imports.query.js';
import { KNOWLEDGE_IMPORT_COLUMNS } from './knowledge-import-columns.js';
import type { KnowledgeImportView } from './knowledge-import.view.js';

@QueryHandler(FindKnowledgeImports)
export class FindKnowledgeImportsHandler implements IQueryHandler<FindKnowledgeImports> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindKnowledgeImports): Promise<PagedResult<KnowledgeImportView>> {
    return fetchPage<KnowledgeImportView>(this.sql, query, {
      select: KNOWLEDGE_IMPORT_COLUMNS,
      from: 'knowledge_import i',
      sorts: { createdAt: { column: 'i.created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'i.id',
    });
  }
}
