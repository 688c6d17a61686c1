import { Conditions, fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import type { AccessRecordView } from './access-record.view.js';
import { FindAccessRecords } from './find-access-records.query.js';

@QueryHandler(FindAccessRecords)
export class FindAccessRecordsHandler implements IQueryHandler<FindAccessRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindAccessRecords): Promise<PagedResult<AccessRecordView>> {
    const { where, values } = new Conditions()
      .when(query.subjectType, (place) => `a.subject_type = ${place}`)
      .when(query.subjectId, (place) => `a.subject_id = ${place}`)
      .when(query.actorId, (place) => `a.actor_id = ${place}`)
      .when(query.from, (place) => `a.occurred_at >= ${place}`)
      .when(query.to, (place) => `a.occurred_at < ${place}`);
    return fetchPage<AccessRecordView>(this.sql, query, {
      select: `a.id, a.actor_kind AS "actorKind", a.actor_id AS "actorId", coalesce(u.name, k.name) AS "actorName",
               a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.action, a.correlation_id AS "correlationId",
               a.occurred_at AS "occurredAt"`,
      from: `access_record a
             LEFT JOIN identity_user u ON u.id = CASE WHEN a.actor_kind = 'user' THEN a.actor_id::uuid END
             LEFT JOIN api_key k ON k.id = CASE WHEN a.actor_kind = 'api-key' THEN a.actor_id::uuid END`,
      where,
      values,
      sorts: { occurredAt: { column: 'a.occurred_at', type: 'timestamptz' } },
      defaultSort: '-occurredAt',
      id: 'a.id',
    });
  }
}
