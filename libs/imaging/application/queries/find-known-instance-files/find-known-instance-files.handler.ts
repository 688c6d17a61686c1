import { CurrentContext, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindKnownInstanceFiles } from './find-known-instance-files.query.js';

@QueryHandler(FindKnownInstanceFiles)
export class FindKnownInstanceFilesHandler implements IQueryHandler<FindKnownInstanceFiles> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ instanceIds }: FindKnownInstanceFiles): Promise<string[]> {
    const rows = await this.sql.rows<{ key: string }>(
      'SELECT storage_key AS key FROM instance WHERE organization_id = $1 AND id = ANY($2)',
      // Throws without an organization: that no row is seen must not pass for that there is none.
      [this.context.organizationId(), instanceIds],
    );
    return rows.map(({ key }) => key);
  }
}
