import { CurrentContext, type IQueryHandler, notFound, QueryHandler, Sql } from '#kernel';
import { FILE_COLUMNS } from './file-columns.js';
import type { FileView } from './file.view.js';
import { GetFile } from './get-file.query.js';

@QueryHandler(GetFile)
export class GetFileHandler implements IQueryHandler<GetFile> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ fileId }: GetFile): Promise<FileView> {
    const file = await this.sql.first<FileView>(
      `SELECT ${FILE_COLUMNS} FROM file WHERE id = $1 AND deleted_at IS NULL AND (NOT guarded OR $2)`,
      [fileId, this.context.get().actor.kind === 'system'],
    );
    if (!file) throw notFound('files.file');
    return file;
  }
}
