import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { FindHl7Results } from './find-hl7-results.query.js';
import type { Hl7ResultView } from './hl7-result.view.js';

@QueryHandler(FindHl7Results)
export class FindHl7ResultsHandler implements IQueryHandler<FindHl7Results> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindHl7Results): Promise<PagedResult<Hl7ResultView>> {
    const { where, values } = new Conditions()
      .when(query.peerId, (place) => `peer_id = ${place}`)
      .when(query.reportId, (place) => `report_id = ${place}`)
      .when(query.state, (place) => `state = ${place}`);
    return fetchPage<Hl7ResultView>(this.sql, query, {
      select: `id, version, peer_id AS "peerId", report_id AS "reportId", order_id AS "orderId", revision, stage, state,
        control_id AS "controlId", round, attempts, error_code AS "errorCode", created_at AS "createdAt",
        next_attempt_at AS "nextAttemptAt", settled_at AS "settledAt"`,
      from: 'hl7_result',
      where,
      values,
      sorts: { createdAt: { column: 'created_at', type: 'timestamptz' } },
      defaultSort: '-createdAt',
      id: 'id',
    });
  }
}
