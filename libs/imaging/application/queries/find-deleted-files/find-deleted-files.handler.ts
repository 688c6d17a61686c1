import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindDeletedFiles } from './find-deleted-files.query.js';

@QueryHandler(FindDeletedFiles)
export class FindDeletedFilesHandler implements IQueryHandler<FindDeletedFiles> {
  constructor(private readonly sql: Sql) {}

  async execute({ deletionId, part }: FindDeletedFiles): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      'SELECT storage_key AS key FROM deleted_instance WHERE deletion_id = $1 AND part = $2',
      [deletionId, part],
    );
    return rows.map(({ key }) => key);
  }
}
