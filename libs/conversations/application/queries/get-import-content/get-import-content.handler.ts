import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetImportContent, type ImportContent } from './get-import-content.query.js';

@QueryHandler(GetImportContent)
export class GetImportContentHandler implements IQueryHandler<GetImportContent> {
  constructor(private readonly sql: Sql) {}

  async execute({ importId }: GetImportContent): Promise<ImportContent | null> {
    const found = await this.sql.first<ImportContent>(
      `SELECT i.media_type AS "mediaType", c.content FROM knowledge_import i
       JOIN knowledge_import_content c ON c.import_id = i.id WHERE i.id = $1 AND i.status = 'queued'`,
      [importId],
    );
    return found ?? null;
  }
}
