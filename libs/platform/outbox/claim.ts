import type { PoolClient } from 'pg';
import { isId } from '#kernel';
import { SETTLE } from '#platform/database/flush';
import { send } from '#platform/database/pooled-client';

/** A delivery claimed under a lease, with its event. */
export interface ClaimedDelivery {
  readonly handler: string;
  readonly eventId: string;
  readonly leaseToken: string;
  readonly lane: string;
  readonly ordered: boolean;
  /** Whether it may share a transaction with others: true for reactions and durable commands. */
  readonly batchable: boolean;
  readonly attempt: number;
  readonly maxAttempts: number;
  readonly organizationId: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly payload: object;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly aggregateVersion: number;
  readonly correlationId: string;
  readonly traceparent: string | null;
  readonly occurredAt: Date;
}

/** How many deliveries of one lane are claimed at once; they run in order, in one transaction if they can. */
const RUN_LENGTH = 8;

/** One claimer a lane at a time: another could otherwise take a later delivery while an earlier one runs. */
const LOCK_LANES = `SELECT pg_advisory_xact_lock(lane) FROM (SELECT DISTINCT unnest($1::bigint[]) AS lane ORDER BY 1) lanes`;

const FREE = `state = 'pending' AND available_at <= clock_timestamp() AND (lease_until IS NULL OR lease_until < clock_timestamp())`;

/**
 * Takes the head of each lane, unless it is leased, parked or not due: then its lane waits. Behind the head it takes
 * what may share a transaction and was never tried. The attempt is counted here, before anything runs, so that an event
 * that kills its process is parked in the end.
 */
const CLAIM = `
WITH free AS (
  SELECT run.handler, run.event_id FROM unnest($1::bigint[]) AS l(lane)
  CROSS JOIN LATERAL (
    SELECT handler, event_id,
           bool_and(${FREE} AND (turn = 1 OR (batchable AND attempt = 0))) OVER (ORDER BY position) AS free
    FROM (SELECT d.*, row_number() OVER (ORDER BY position) AS turn FROM delivery d
          WHERE lane = l.lane AND state IN ('pending', 'parked') ORDER BY position LIMIT ${RUN_LENGTH}) head) run
  WHERE run.free),
claimed AS (
  UPDATE delivery d SET attempt = d.attempt + 1, lease_until = clock_timestamp() + $2 * interval '1 ms',
         lease_token = gen_random_uuid(), started_at = clock_timestamp()
  FROM free WHERE d.handler = free.handler AND d.event_id = free.event_id AND d.state = 'pending'
  RETURNING d.*)
SELECT c.handler, c.event_id AS "eventId", c.lease_token AS "leaseToken", c.lane::text AS lane, c.ordered, c.batchable, c.attempt,
       c.max_attempts AS "maxAttempts", c.organization_id AS "organizationId", o.type, o.type_version AS "typeVersion", o.payload,
       o.aggregate_type AS "aggregateType", o.aggregate_id AS "aggregateId", o.aggregate_version AS "aggregateVersion",
       o.correlation_id AS "correlationId", o.traceparent, o.occurred_at AS "occurredAt"
FROM claimed c JOIN outbox o ON o.day = c.day AND o.position = c.position ORDER BY c.position`;

/** Claims what can be claimed of these lanes, in one flight. A lost lease after a crash costs a retry, so the commit need not be synced. */
export async function claim(
  client: PoolClient,
  organizationId: string,
  lanes: readonly string[],
  leaseMs: number,
): Promise<ClaimedDelivery[]> {
  const [, , claimed] = await Promise.all([
    client.query(`BEGIN; ${bind(organizationId)}; SET LOCAL synchronous_commit = off`),
    send(client, LOCK_LANES, [lanes]),
    send<ClaimedDelivery>(client, CLAIM, [lanes, leaseMs]),
    client.query('COMMIT'),
  ]);
  return claimed.rows;
}

/** Gives a failed delivery back: tried again after the delay, or parked for an operator. Only while the lease is still ours. */
export async function giveBack(
  client: PoolClient,
  delivery: ClaimedDelivery,
  outcome: { readonly park: boolean; readonly delayMs: number; readonly error: string },
): Promise<void> {
  await Promise.all([
    client.query(`BEGIN; ${bind(delivery.organizationId)}`),
    send(
      client,
      `UPDATE delivery SET state = CASE WHEN $4 THEN 'parked' ELSE 'pending' END,
              settled_at = CASE WHEN $4 THEN clock_timestamp() END,
              available_at = clock_timestamp() + $5 * interval '1 ms', lease_until = NULL, lease_token = NULL, last_error = $6
       WHERE handler = $1 AND event_id = $2 AND lease_token = $3 AND state = 'pending'`,
      [delivery.handler, delivery.eventId, delivery.leaseToken, outcome.park, outcome.delayMs, outcome.error],
    ),
    client.query('COMMIT'),
  ]);
}

/** Lets go of deliveries that were claimed but not begun, as if they had not been claimed. */
export async function release(client: PoolClient, deliveries: readonly ClaimedDelivery[]): Promise<void> {
  const organizationId = deliveries[0]?.organizationId;
  if (!organizationId) return;
  await Promise.all([
    client.query(`BEGIN; ${bind(organizationId)}`),
    send(
      client,
      `UPDATE delivery SET attempt = attempt - 1, lease_until = NULL, lease_token = NULL
       WHERE lease_token = ANY($1) AND state = 'pending'`,
      [deliveries.map(({ leaseToken }) => leaseToken)],
    ),
    client.query('COMMIT'),
  ]);
}

/** Marks a delivery done that led to no command. */
export async function settle(client: PoolClient, delivery: ClaimedDelivery): Promise<void> {
  await Promise.all([
    client.query(`BEGIN; ${bind(delivery.organizationId)}`),
    send(client, SETTLE, [[delivery.handler], [delivery.eventId], [delivery.leaseToken]]),
    client.query('COMMIT'),
  ]);
}

function bind(organizationId: string): string {
  if (!isId(organizationId)) throw new Error('The organization id is not a UUID.');
  return `SET LOCAL app.organization_id = '${organizationId}'`;
}
