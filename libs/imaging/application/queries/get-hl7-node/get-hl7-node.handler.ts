import { type IQueryHandler, QueryHandler, Sql } from '#kernel';
import { GetHl7Node } from './get-hl7-node.query.js';
import type { Hl7NodeView } from './hl7-node.view.js';

@QueryHandler(GetHl7Node)
export class GetHl7NodeHandler implements IQueryHandler<GetHl7Node> {
  constructor(private readonly sql: Sql) {}

  async execute(): Promise<Hl7NodeView> {
    const node = await this.sql.first<Hl7NodeView>('SELECT version, application, facility FROM hl7_node');
    return node ?? { version: 0, application: null, facility: null };
  }
}
