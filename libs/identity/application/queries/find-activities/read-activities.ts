import { Conditions, fetchPage, type PagedResult, type Sql } from '#kernel';
import type { ActivitiesQuery } from './activities-query.js';
import type { ActivityView } from './activity.view.js';

/** A page of the command journal with the actors' names. */
export function readActivities(
  sql: Sql,
  query: ActivitiesQuery,
  actor: { readonly kind?: string | undefined; readonly id?: string | undefined },
): Promise<PagedResult<ActivityView>> {
  const { where, values } = new Conditions()
    .when(actor.kind, (place) => `j.actor_kind = ${place}`)
    .when(actor.id, (place) => `j.actor_id = ${place}`)
    .when(query.useCase, (place) => `(j.use_case = ${place} OR starts_with(j.use_case, ${place} || '.'))`)
    .when(query.outcome, (place) => `j.outcome = ${place}`)
    .when(query.from, (place) => `j.occurred_at >= ${place}`)
    .when(query.to, (place) => `j.occurred_at < ${place}`);
  return fetchPage<ActivityView>(sql, query, {
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
  });
}
