import type { ClientBase } from 'pg';

export interface Due {
  readonly context: string;
  readonly organizationId: string;
  readonly lane: string;
}

export const FAN_OUT_BATCH = 500;

/** The context that a handler or durable command belongs to: the first word of its name. */
const CONTEXT = `split_part(regexp_replace(handler, '^command:', ''), '.', 1)`;

/** Something was added to the feed of an organization, of events of this context. */
export interface FeedGrowth {
  readonly organizationId: string;
  readonly context: string;
}

/**
 * Claims a batch of events, makes one delivery for each (event, handler) and marks them, in one statement.
 * `NOT fanned_out` cannot skip a late commit as a cursor over positions would. Each event gets its place in the feed here,
 * because only one relay leads: who sees a place in the feed sees all before it.
 */
const FAN_OUT = `
WITH batch AS MATERIALIZED (
  SELECT day, position, event_id, organization_id, aggregate_id, type, type_version, available_at
  FROM outbox WHERE NOT fanned_out ORDER BY position LIMIT ${FAN_OUT_BATCH}),
wanted AS (
  SELECT s.handler, s.ordered, s.batchable, s.max_attempts, b.* FROM batch b
    JOIN subscription s ON s.active AND s.event_name = b.type AND s.event_version = b.type_version
  UNION ALL
  SELECT b.type, b.aggregate_id <> b.event_id, true, 8::smallint, b.* FROM batch b WHERE b.type LIKE 'command:%'),
made AS (
  INSERT INTO delivery (handler, event_id, organization_id, day, position, lane, ordered, batchable, max_attempts, delayed, available_at)
  SELECT handler, event_id, organization_id, day, position,
         hashtextextended(organization_id::text || handler || CASE WHEN ordered THEN aggregate_id ELSE event_id END::text, 0),
         ordered, batchable, max_attempts, available_at IS NOT NULL, coalesce(available_at, now())
  FROM wanted ORDER BY position
  ON CONFLICT DO NOTHING
  RETURNING handler, organization_id, lane, available_at),
placed AS MATERIALIZED (
  SELECT day, position, CASE WHEN type NOT LIKE 'command:%' THEN nextval('outbox_feed_position') END AS feed FROM batch),
marked AS (
  UPDATE outbox o SET fanned_out = true, feed_position = b.feed FROM placed b WHERE o.day = b.day AND o.position = b.position RETURNING 1)
SELECT (SELECT count(*) FROM marked)::int AS events,
       coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('context', ${CONTEXT}, 'organizationId', organization_id, 'lane', lane::text))
                 FROM made WHERE available_at <= now()), '[]') AS due,
       coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('context', split_part(type, '.', 1), 'organizationId', organization_id))
                 FROM batch WHERE type NOT LIKE 'command:%'), '[]') AS grown`;

export async function fanOut(
  client: ClientBase,
): Promise<{ events: number; due: Due[]; grown: FeedGrowth[] }> {
  const { rows } = await client.query<{ events: number; due: Due[]; grown: FeedGrowth[] }>({
    name: 'fan-out',
    text: FAN_OUT,
  });
  return rows[0]!;
}

const DUE_FIELDS = `${CONTEXT} AS context, organization_id AS "organizationId", lane::text AS lane`;
const FREE = `state = 'pending' AND (lease_until IS NULL OR lease_until < now())`;

/** A retry may commit after the moment it is due: the look back is longer than such a commit takes. */
const LOOK_BACK = `interval '2 seconds'`;

/** Deliveries whose moment came since the last look: retries and timers. New events were rung when they were fanned out. */
export async function newlyDue(
  client: ClientBase,
  since: string | null,
): Promise<{ now: string; due: Due[] }> {
  const { rows } = await client.query<Due & { now: string }>({
    name: 'newly-due',
    text: `SELECT ${DUE_FIELDS}, now()::text AS now FROM delivery
           WHERE ${FREE} AND (attempt > 0 OR delayed) AND available_at > $1::timestamptz - ${LOOK_BACK} AND available_at <= now()
           ORDER BY available_at LIMIT 2000`,
    values: [since ?? '-infinity'],
  });
  if (rows[0]) return { now: rows[0].now, due: rows };
  const clock = await client.query<{ now: string }>('SELECT now()::text AS now');
  return { now: clock.rows[0]!.now, due: [] };
}

/** Everything pending for longer than `seconds` and held by nobody, the organizations in turn; at most 10,000. */
export async function overdue(client: ClientBase, seconds: number): Promise<Due[]> {
  const { rows } = await client.query<Due>({
    name: 'overdue',
    text: `SELECT ${DUE_FIELDS} FROM (
             SELECT handler, organization_id, lane, row_number() OVER (PARTITION BY organization_id ORDER BY position) AS turn
             FROM delivery WHERE ${FREE} AND available_at <= now() - $1 * interval '1 second') waiting
           ORDER BY turn LIMIT 10000`,
    values: [seconds],
  });
  return rows;
}
