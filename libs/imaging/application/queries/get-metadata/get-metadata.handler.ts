import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetMetadata } from './get-metadata.query.js';

@QueryHandler(GetMetadata)
export class GetMetadataHandler implements IQueryHandler<GetMetadata> {
  constructor(private readonly sql: Sql) {}

  async execute({ instanceIds }: GetMetadata): Promise<string[]> {
    const rows = await this.sql.rows<{ metadata: string }>(
      `SELECT i.metadata FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, n) JOIN instance i ON i.id = asked.id
       ORDER BY asked.n`,
      [instanceIds],
    );
    return rows.map(({ metadata }) => metadata);
  }
}
