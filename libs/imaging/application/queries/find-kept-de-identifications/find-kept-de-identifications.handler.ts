import { CurrentContext, type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { FindKeptDeIdentifications } from './find-kept-de-identifications.query.js';

@QueryHandler(FindKeptDeIdentifications)
export class FindKeptDeIdentificationsHandler implements IQueryHandler<FindKeptDeIdentifications> {
  constructor(
    private readonly sql: Sql,
    private readonly context: CurrentContext,
  ) {}

  async execute({ deIdentificationIds }: FindKeptDeIdentifications): Promise<string[]> {
    const rows = await this.sql.rows<{ id: string }>(
      `SELECT id FROM de_identification WHERE organization_id = $1 AND id = ANY($2) AND state IN ('queued', 'running', 'done')`,
      // Throws without an organization: that no row is seen must not pass for that there is none.
      [this.context.organizationId(), deIdentificationIds],
    );
    return rows.map(({ id }) => id);
  }
}
