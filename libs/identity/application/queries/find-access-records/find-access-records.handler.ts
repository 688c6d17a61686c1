import { fetchPage, type IQueryHandler, type PagedResult, QueryHandler, Sql } from '#kernel';
import { Conditions } from '../../services/conditions.js';
import type { AccessRecordView } from './access-record.view.js';
import { FindAccessRecords } from './find-access-records.query.js';

@QueryHandler(FindAccessRecords)
export class FindAccessRecordsHandler implements IQueryHandler<FindAccessRecords> {
  constructor(private readonly sql: Sql) {}

  execute(query: FindAccessRecords): Promise<PagedResult<AccessRecordView>> {
    const { where, values } = new Conditions()
      .add('a.subject_type = ?', query.subjectType)
      .add('a.subject_id = ?', query.subjectId)
      .add('a.actor_id = ?', query.actorId)
      .add('a.occurred_at >= ?', query.from)
      .add('a.occurred_at < ?', query.to);
    return fetchPage<AccessRecordView, AccessRecordView>(this.sql, query, {
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
      item: ({
        id,
        actorKind,
        actorId,
        actorName,
        subjectType,
        subjectId,
        action,
        correlationId,
        occurredAt,
      }) => ({
        id,
        actorKind,
        actorId,
        actorName,
        subjectType,
        subjectId,
        action,
        correlationId,
        occurredAt,
      }),
    });
  }
}
