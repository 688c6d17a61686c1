import { actorId, type Execution, type ExecutionContext } from '#kernel';
import type { PendingEvent } from './pending-event.js';

/** Journal row and outbox rows in one statement, so that a command costs one flight for both and its COMMIT. */
export const FLUSH = `
WITH journal AS (
  INSERT INTO command_journal (command_id, organization_id, use_case, actor_kind, actor_id, correlation_id, causation_id,
                               outcome, duration_ms, occurred_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'succeeded', $8, $9))
INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                    command_id, correlation_id, causation_id, traceparent, available_at)
SELECT e.event_id, $2, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.type, e.type_version, e.payload,
       $1, e.correlation_id, $1, $10, e.available_at
FROM unnest($11::uuid[], $12::text[], $13::uuid[], $14::int[], $15::text[], $16::smallint[], $17::jsonb[], $18::uuid[],
            $19::timestamptz[])
     WITH ORDINALITY AS e(event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                          correlation_id, available_at, n)
ORDER BY e.n`;

export function flushValues(
  execution: Execution,
  context: ExecutionContext,
  organizationId: string,
  events: readonly PendingEvent[],
): unknown[] {
  return [
    execution.id,
    organizationId,
    execution.useCase.name,
    context.actor.kind,
    actorId(context.actor),
    context.correlationId,
    context.causationId,
    performance.now() - execution.startedTick,
    execution.startedAt,
    context.traceparent ?? null,
    events.map((event) => event.eventId),
    events.map((event) => event.aggregateType),
    events.map((event) => event.aggregateId),
    events.map((event) => event.aggregateVersion),
    events.map((event) => event.type),
    events.map((event) => event.typeVersion),
    events.map((event) => JSON.stringify(event.payload)),
    events.map((event) => event.correlationId),
    events.map((event) => event.availableAt),
  ];
}
