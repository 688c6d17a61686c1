import { actorId, type DeliveryClaim, type Execution, type ExecutionContext } from '#kernel';
import type { PendingEvent } from './pending-event.js';
import { SYSTEM_ORGANIZATION_ID } from './system-organization.js';

/** What one command adds to the commit of its transaction. */
export interface FlushedCommand {
  readonly execution: Execution;
  readonly context: ExecutionContext;
  readonly events: readonly PendingEvent[];
  readonly settles: DeliveryClaim | undefined;
}

/** Journal rows and outbox rows in one statement, so that a command costs one flight for both and its COMMIT. */
export const FLUSH = `
WITH journal AS (
  INSERT INTO command_journal (command_id, organization_id, use_case, actor_kind, actor_id, correlation_id, causation_id,
                               outcome, duration_ms, occurred_at)
  SELECT j.command_id, $1, j.use_case, j.actor_kind, j.actor_id, j.correlation_id, j.causation_id, 'succeeded', j.duration_ms, j.occurred_at
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::real[], $9::timestamptz[])
       AS j(command_id, use_case, actor_kind, actor_id, correlation_id, causation_id, duration_ms, occurred_at))
INSERT INTO outbox (event_id, organization_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                    command_id, correlation_id, causation_id, traceparent, available_at)
SELECT e.event_id, $1, e.aggregate_type, e.aggregate_id, e.aggregate_version, e.type, e.type_version, e.payload,
       e.command_id, e.correlation_id, e.command_id, e.traceparent, e.available_at
FROM unnest($10::uuid[], $11::text[], $12::uuid[], $13::int[], $14::text[], $15::smallint[], $16::jsonb[], $17::uuid[],
            $18::timestamptz[], $19::uuid[], $20::text[])
     WITH ORDINALITY AS e(event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                          correlation_id, available_at, command_id, traceparent, n)
ORDER BY e.n`;

/** Marks deliveries done, or raises when the lease of one was lost. */
export const SETTLE = 'SELECT settle_deliveries($1, $2, $3)';

export function flushValues(commands: readonly FlushedCommand[]): unknown[] {
  const now = performance.now();
  const events = commands.flatMap(({ execution, context, events: own }) =>
    own.map((event) => ({ ...event, commandId: execution.id, traceparent: context.traceparent ?? null })),
  );
  return [
    commands[0]!.context.organizationId ?? SYSTEM_ORGANIZATION_ID,
    commands.map(({ execution }) => execution.id),
    commands.map(({ execution }) => execution.useCase.name),
    commands.map(({ context }) => context.actor.kind),
    commands.map(({ context }) => actorId(context.actor)),
    commands.map(({ context }) => context.correlationId),
    commands.map(({ context }) => context.causationId),
    commands.map(({ execution }) => now - execution.startedTick),
    commands.map(({ execution }) => execution.startedAt),
    events.map((event) => event.eventId),
    events.map((event) => event.aggregateType),
    events.map((event) => event.aggregateId),
    events.map((event) => event.aggregateVersion),
    events.map((event) => event.type),
    events.map((event) => event.typeVersion),
    events.map((event) => JSON.stringify(event.payload)),
    events.map((event) => event.correlationId),
    events.map((event) => event.availableAt),
    events.map((event) => event.commandId),
    events.map((event) => event.traceparent),
  ];
}

export function settleValues(claims: readonly DeliveryClaim[]): unknown[] {
  return [
    claims.map(({ handler }) => handler),
    claims.map(({ eventId }) => eventId),
    claims.map(({ leaseToken }) => leaseToken),
  ];
}
