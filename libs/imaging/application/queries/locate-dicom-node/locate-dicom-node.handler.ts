import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { LocateDicomNode } from './locate-dicom-node.query.js';

@QueryHandler(LocateDicomNode)
export class LocateDicomNodeHandler implements IQueryHandler<LocateDicomNode> {
  constructor(private readonly sql: Sql) {}

  async execute({ aeTitle }: LocateDicomNode): Promise<string | null> {
    const found = await this.sql.first<{ id: string | null }>(
      'SELECT imaging_organization_of_node($1) AS id',
      [aeTitle],
    );
    return found?.id ?? null;
  }
}
