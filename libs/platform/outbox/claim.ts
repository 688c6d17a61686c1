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
  /** When the lease ends, by this process's monotonic clock (performance.now()); never later than the database's idea of it. */
  readonly leaseEnds: number;
}

/** What becomes of a delivery whose handler did not do it. */
export interface DeliveryOutcome {
  readonly park: boolean;
  readonly delayMs: number;
  /** Whether it was an attempt; otherwise the delivery only waits for its turn. */
  readonly counts: boolean;
  readonly error: string;
}

const CLAIM = `
SELECT handler, event_id AS "eventId", lease_token AS "leaseToken", lane::text AS lane, ordered, batchable, attempt,
       max_attempts AS "maxAttempts", organization_id AS "organizationId", type, type_version AS "typeVersion", payload,
       aggregate_type AS "aggregateType", aggregate_id AS "aggregateId", aggregate_version AS "aggregateVersion",
       correlation_id AS "correlationId", traceparent, occurred_at AS "occurredAt"
FROM claim_deliveries($1, $2)`;

/**
 * Claims what can be claimed of these lanes, in one flight (the rules are in the migration's `claim_deliveries`). A lost lease after a crash costs a retry, so
 * the commit need not be synced.
 */
export async function claim(
  client: PoolClient,
  organizationId: string,
  lanes: readonly string[],
  leaseMs: number,
): Promise<ClaimedDelivery[]> {
  const leaseEnds = performance.now() + leaseMs;
  const [, claimed] = await Promise.all([
    client.query(`BEGIN; ${bind(organizationId)}; SET LOCAL synchronous_commit = off`),
    send<Omit<ClaimedDelivery, 'leaseEnds'>>(client, CLAIM, [lanes, leaseMs]),
    client.query('COMMIT'),
  ]);
  return claimed.rows.map((row) => ({ ...row, leaseEnds }));
}

/** Gives a failed delivery back: tried again after the delay, or parked for an operator. Only while the lease is still ours. */
export async function giveBack(
  client: PoolClient,
  delivery: ClaimedDelivery,
  outcome: DeliveryOutcome,
): Promise<void> {
  await Promise.all([
    client.query(`BEGIN; ${bind(delivery.organizationId)}`),
    send(
      client,
      `UPDATE delivery SET state = CASE WHEN $4 THEN 'parked' ELSE 'pending' END,
              settled_at = CASE WHEN $4 THEN clock_timestamp() END,
              available_at = clock_timestamp() + $5 * interval '1 ms', lease_until = NULL, lease_token = NULL, last_error = $6,
              attempt = attempt - CASE WHEN $7 THEN 0 ELSE 1 END, delayed = delayed OR NOT $7
       WHERE handler = $1 AND event_id = $2 AND lease_token = $3 AND state = 'pending'`,
      [
        delivery.handler,
        delivery.eventId,
        delivery.leaseToken,
        outcome.park,
        outcome.delayMs,
        outcome.error,
        outcome.counts,
      ],
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
