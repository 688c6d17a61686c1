import { type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { KNOWLEDGE_IMPORT_COLUMNS } from '../find-knowledge-imports/knowledge-import-columns.js';
import type { KnowledgeImportView } from '../find-knowledge-imports/knowledge-import.view.js';
import { GetKnowledgeImport } from './get-knowledge-import.query.js';

@QueryHandler(GetKnowledgeImport)
export class GetKnowledgeImportHandler implements IQueryHandler<GetKnowledgeImport> {
  constructor(private readonly sql: Sql) {}

  async execute({ importId }: GetKnowledgeImport): Promise<KnowledgeImportView> {
    const found = await this.sql.first<KnowledgeImportView>(
      `SELECT ${KNOWLEDGE_IMPORT_COLUMNS} FROM knowledge_import i WHERE i.id = $1`,
      [importId],
    );
    if (!found) throw notFound('conversations.knowledge-import');
    return found;
  }
}
