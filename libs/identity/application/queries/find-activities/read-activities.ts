import { fetchPage, type PagedResult, type Sql } from '#kernel';
import { Conditions } from '../../services/conditions.js';
import type { ActivitiesQuery } from './activities-query.js';
import type { ActivityView } from './activity.view.js';

/** A page of the command journal with the actors' names. */
export function readActivities(
  sql: Sql,
  query: ActivitiesQuery,
  actor: { readonly kind?: string | undefined; readonly id?: string | undefined },
): Promise<PagedResult<ActivityView>> {
  const { where, values } = new Conditions()
    .add('j.actor_kind = ?', actor.kind)
    .add('j.actor_id = ?', actor.id)
    .add(`(j.use_case = ? OR starts_with(j.use_case, ? || '.'))`, query.useCase)
    .add('j.outcome = ?', query.outcome)
    .add('j.occurred_at >= ?', query.from)
    .add('j.occurred_at < ?', query.to);
  return fetchPage<ActivityView, ActivityView>(sql, query, {
    select: `j.command_id AS id, j.use_case AS "useCase", j.actor_kind AS "actorKind", j.actor_id AS "actorId",
             coalesce(u.name, k.name) AS "actorName", j.outcome, j.error_code AS "errorCode", j.duration_ms AS "durationMs",
             j.correlation_id AS "correlationId", j.occurred_at AS "occurredAt"`,
    from: `command_journal j
           LEFT JOIN identity_user u ON u.id = CASE WHEN j.actor_kind = 'user' THEN j.actor_id::uuid END
           LEFT JOIN api_key k ON k.id = CASE WHEN j.actor_kind = 'api-key' THEN j.actor_id::uuid END`,
    where,
    values,
    sorts: { occurredAt: { column: 'j.occurred_at', type: 'timestamptz' } },
    defaultSort: '-occurredAt',
    id: 'j.command_id',
    item: (row) => ({
      id: row.id,
      useCase: row.useCase,
      actorKind: row.actorKind,
      actorId: row.actorId,
      actorName: row.actorName,
      outcome: row.outcome,
      errorCode: row.errorCode,
      durationMs: row.durationMs,
      correlationId: row.correlationId,
      occurredAt: row.occurredAt,
    }),
  });
}
