import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetStorageKey } from './get-storage-key.query.js';

@QueryHandler(GetStorageKey)
export class GetStorageKeyHandler implements IQueryHandler<GetStorageKey> {
  constructor(private readonly sql: Sql) {}

  async execute({ fileId }: GetStorageKey): Promise<{ storageKey: string } | null> {
    const row = await this.sql.first<{ storageKey: string }>(
      `SELECT storage_key AS "storageKey" FROM file WHERE id = $1 AND deleted_at IS NOT NULL`,
      [fileId],
    );
    return row ?? null;
  }
}
