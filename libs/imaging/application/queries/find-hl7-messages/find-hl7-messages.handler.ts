import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindHl7Messages } from './find-hl7-messages.query.js';
import type { Hl7MessageView } from './hl7-message.view.js';

@QueryHandler(FindHl7Messages)
export class FindHl7MessagesHandler implements IQueryHandler<FindHl7Messages> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindHl7Messages): Promise<PagedResult<Hl7MessageView>> {
    const { where, values } = new Conditions()
      .when(query.peerId, (place) => `peer_id = ${place}`)
      .when(query.state, (place) => `state = ${place}`);
    return fetchPage<Hl7MessageView>(this.sql, query, {
      select: `id, peer_id AS "peerId", type, control_id AS "controlId", state, error_code AS "errorCode",
        order_ids AS "orderIds", created_at AS "createdAt"`,
      from: 'hl7_message',
      where,
      values,
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
