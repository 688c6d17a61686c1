import { CurrentContext, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindStorageKeys } from './find-storage-keys.query.js';

@QueryHandler(FindStorageKeys)
export class FindStorageKeysHandler implements IQueryHandler<FindStorageKeys> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ fileIds }: FindStorageKeys): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      'SELECT storage_key AS key FROM file WHERE organization_id = $1 AND id = ANY($2)',
      // Throws without an organization: that no row is seen must not pass for that there is none.
      [this.context.organizationId(), fileIds],
    );
    return rows.map(({ key }) => key);
  }
}
