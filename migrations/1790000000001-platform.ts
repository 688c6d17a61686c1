import type { MigrationInterface, QueryRunner } from 'typeorm';
import { relayMay, tenantTable } from '#platform/database/migration/tenant-table';

/** Outbox, deliveries, journal, idempotency keys, schedules: the tables every context rides on (docs/adr/0003). */
export class Platform1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await outbox(runner);
    await deliveries(runner);
    await journal(runner);
    await idempotency(runner);
    await schedules(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE schedule, idempotency_key, journal_seal, command_journal, delivery, subscription, outbox',
    );
    await runner.query(
      'DROP FUNCTION claim_deliveries, settle_deliveries, outbox_partition, outbox_drop_partition',
    );
    await runner.query('DROP SEQUENCE outbox_position');
  }
}

async function outbox(runner: QueryRunner): Promise<void> {
  await runner.query('CREATE SEQUENCE outbox_position');
  await runner.query(`
    CREATE TABLE outbox (
      day date NOT NULL DEFAULT current_date,
      position bigint NOT NULL DEFAULT nextval('outbox_position'),
      event_id uuid NOT NULL,
      organization_id uuid NOT NULL,
      aggregate_type text NOT NULL,
      aggregate_id uuid NOT NULL,
      aggregate_version int NOT NULL,
      type text NOT NULL,
      type_version smallint NOT NULL,
      payload jsonb NOT NULL,
      command_id uuid NOT NULL,
      correlation_id uuid NOT NULL,
      causation_id uuid NOT NULL,
      traceparent text,
      available_at timestamptz,
      occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      fanned_out boolean NOT NULL DEFAULT false,
      PRIMARY KEY (day, position)
    ) PARTITION BY RANGE (day)`);
  await runner.query('CREATE TABLE outbox_default PARTITION OF outbox DEFAULT');
  await runner.query('CREATE INDEX outbox_pending ON outbox (position) WHERE NOT fanned_out');
  await runner.query('CREATE INDEX outbox_correlation ON outbox (correlation_id)');
  await runner.query('CREATE INDEX outbox_aggregate ON outbox (aggregate_id)');
  await tenantTable(runner, 'outbox', ['SELECT', 'INSERT']);
  await relayMay(runner, 'outbox', 'SELECT', 'UPDATE (fanned_out)');
  await runner.query('GRANT USAGE ON SEQUENCE outbox_position TO isocenter_app');
  // A day's partition is made ahead of the day by the scheduler; rows of an unprepared day stay in the default one.
  await runner.query(`
    CREATE FUNCTION outbox_partition(of_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    DECLARE name text := 'outbox_' || to_char(of_day, 'YYYYMMDD');
    BEGIN
      IF to_regclass(name) IS NOT NULL THEN RETURN; END IF;
      EXECUTE format('CREATE TABLE %I PARTITION OF outbox FOR VALUES FROM (%L) TO (%L)', name, of_day, of_day + 1);
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
      EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXCEPTION WHEN check_violation THEN NULL;
    END $$`);
  // The caller has checked, as a role that sees all rows, that nothing of that day is still needed.
  await runner.query(`
    CREATE FUNCTION outbox_drop_partition(of_day date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    BEGIN
      EXECUTE format('DROP TABLE IF EXISTS %I', 'outbox_' || to_char(of_day, 'YYYYMMDD'));
    END $$`);
  for (const name of ['outbox_partition', 'outbox_drop_partition']) {
    await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO isocenter_relay`);
  }
  await runner.query('ALTER TABLE outbox_default ENABLE ROW LEVEL SECURITY');
  await runner.query('ALTER TABLE outbox_default FORCE ROW LEVEL SECURITY');
}

async function deliveries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE subscription (
      handler text PRIMARY KEY,
      context text NOT NULL,
      event_name text NOT NULL,
      event_version smallint NOT NULL,
      ordered boolean NOT NULL,
      batchable boolean NOT NULL,
      max_attempts smallint NOT NULL,
      active boolean NOT NULL DEFAULT true
    )`);
  await runner.query('GRANT SELECT, INSERT, UPDATE ON subscription TO isocenter_app');
  await runner.query('GRANT SELECT ON subscription TO isocenter_relay');
  await runner.query(`
    CREATE TABLE delivery (
      handler text NOT NULL,
      event_id uuid NOT NULL,
      organization_id uuid NOT NULL,
      day date NOT NULL,
      position bigint NOT NULL,
      lane bigint NOT NULL,
      ordered boolean NOT NULL,
      batchable boolean NOT NULL,
      max_attempts smallint NOT NULL,
      state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'done', 'parked', 'skipped')),
      attempt smallint NOT NULL DEFAULT 0,
      delayed boolean NOT NULL DEFAULT false,
      available_at timestamptz NOT NULL DEFAULT now(),
      lease_until timestamptz,
      lease_token uuid,
      started_at timestamptz,
      settled_at timestamptz,
      last_error text,
      PRIMARY KEY (event_id, handler)
    ) WITH (fillfactor = 80)`);
  await runner.query(
    `CREATE INDEX delivery_due ON delivery (available_at, position) WHERE state = 'pending'`,
  );
  await runner.query(
    `CREATE INDEX delivery_lane ON delivery (lane, position) WHERE state IN ('pending', 'parked')`,
  );
  await runner.query(
    `CREATE INDEX delivery_parked ON delivery (organization_id, position) WHERE state = 'parked'`,
  );
  await tenantTable(runner, 'delivery', ['SELECT', 'UPDATE']);
  await relayMay(runner, 'delivery', 'SELECT', 'INSERT', 'DELETE');
  await deliveryFunctions(runner);
}

/**
 * The engine's hot statements are functions, because their plans must not depend on what PostgreSQL knew of the tables
 * when it planned them: on a young database a cached plan that scans the whole table would stay for long. For the same
 * reason their updates find rows by key and name no state that a partial index is about.
 */
const BY_INDEX = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';

async function deliveryFunctions(runner: QueryRunner): Promise<void> {
  // Takes the head of each lane, unless it is leased, parked or not due: then its lane waits. Behind the head it takes what
  // may share a transaction and was never tried, at most eight a lane. One claimer a lane at a time: another could
  // otherwise take a later delivery while an earlier one runs. The attempt is counted here, before anything runs, so that
  // an event that kills its process is parked in the end.
  await runner.query(`
    CREATE FUNCTION claim_deliveries(lanes bigint[], lease_ms int)
    RETURNS TABLE (handler text, event_id uuid, lease_token uuid, lane bigint, ordered boolean, batchable boolean, attempt smallint,
                   max_attempts smallint, organization_id uuid, type text, type_version smallint, payload jsonb,
                   aggregate_type text, aggregate_id uuid, aggregate_version int, correlation_id uuid, traceparent text,
                   occurred_at timestamptz)
    LANGUAGE plpgsql ${BY_INDEX} AS $$
    #variable_conflict use_column
    BEGIN
      PERFORM pg_advisory_xact_lock(l) FROM (SELECT DISTINCT unnest(lanes) AS l ORDER BY 1) sorted;
      RETURN QUERY
      WITH free AS (
        SELECT run.handler, run.event_id FROM unnest(lanes) AS l(lane)
        CROSS JOIN LATERAL (
          SELECT head.handler, head.event_id,
                 bool_and(head.state = 'pending' AND head.available_at <= clock_timestamp()
                          AND (head.lease_until IS NULL OR head.lease_until < clock_timestamp())
                          AND (head.turn = 1 OR (head.batchable AND head.attempt = 0))) OVER (ORDER BY head.position) AS free
          FROM (SELECT d.*, row_number() OVER (ORDER BY d.position) AS turn FROM delivery d
                WHERE d.lane = l.lane AND d.state IN ('pending', 'parked') ORDER BY d.position LIMIT 8) head) run
        WHERE run.free),
      claimed AS (
        UPDATE delivery d SET attempt = d.attempt + 1, lease_until = clock_timestamp() + lease_ms * interval '1 ms',
               lease_token = gen_random_uuid(), started_at = clock_timestamp()
        FROM free WHERE d.handler = free.handler AND d.event_id = free.event_id AND d.state NOT IN ('done', 'skipped')
        RETURNING d.*)
      SELECT c.handler, c.event_id, c.lease_token, c.lane, c.ordered, c.batchable, c.attempt, c.max_attempts, c.organization_id,
             o.type, o.type_version, o.payload, o.aggregate_type, o.aggregate_id, o.aggregate_version, o.correlation_id,
             o.traceparent, o.occurred_at
      FROM claimed c JOIN outbox o ON o.day = c.day AND o.position = c.position ORDER BY c.position;
    END $$`);
  // Marks deliveries done inside the transaction of their effects. Raises when a lease was lost: the zombie's effects roll back.
  await runner.query(`
    CREATE FUNCTION settle_deliveries(handlers text[], events uuid[], tokens uuid[]) RETURNS void
    LANGUAGE plpgsql ${BY_INDEX} AS $$
    DECLARE settled int;
    BEGIN
      UPDATE delivery d SET state = 'done', settled_at = clock_timestamp(), lease_until = NULL, lease_token = NULL, last_error = NULL
      FROM unnest(handlers, events, tokens) AS held(handler, event_id, token)
      WHERE d.handler = held.handler AND d.event_id = held.event_id AND d.lease_token = held.token;
      GET DIAGNOSTICS settled = ROW_COUNT;
      IF settled <> cardinality(events) THEN
        RAISE EXCEPTION 'the lease of a delivery was lost' USING ERRCODE = 'IC001';
      END IF;
    END $$`);
}

async function journal(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE command_journal (
      command_id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      use_case text NOT NULL,
      actor_kind text NOT NULL,
      actor_id text,
      correlation_id uuid NOT NULL,
      causation_id uuid,
      outcome text NOT NULL CHECK (outcome IN ('succeeded', 'failed')),
      error_code text,
      duration_ms real NOT NULL,
      occurred_at timestamptz NOT NULL,
      stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      sealed boolean NOT NULL DEFAULT false
    )`);
  await runner.query('CREATE INDEX command_journal_correlation ON command_journal (correlation_id)');
  await runner.query(
    'CREATE INDEX command_journal_time ON command_journal (organization_id, occurred_at DESC, command_id DESC)',
  );
  await runner.query(
    'CREATE INDEX command_journal_unsealed ON command_journal (organization_id, stored_at) WHERE NOT sealed',
  );
  await tenantTable(runner, 'command_journal', ['SELECT', 'INSERT']);
  await relayMay(runner, 'command_journal', 'SELECT', 'UPDATE (sealed)');
  await runner.query(`
    CREATE TABLE journal_seal (
      organization_id uuid NOT NULL,
      number bigint NOT NULL,
      command_ids uuid[] NOT NULL,
      merkle_root bytea NOT NULL,
      previous bytea NOT NULL,
      seal bytea NOT NULL,
      sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (organization_id, number)
    )`);
  await tenantTable(runner, 'journal_seal', ['SELECT']);
  await relayMay(runner, 'journal_seal', 'SELECT', 'INSERT');
}

async function idempotency(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE idempotency_key (
      organization_id uuid NOT NULL,
      actor_id text NOT NULL,
      key text NOT NULL,
      use_case text NOT NULL,
      request_hash text NOT NULL,
      answer jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, actor_id, key)
    )`);
  await runner.query('CREATE INDEX idempotency_key_age ON idempotency_key (created_at)');
  await tenantTable(runner, 'idempotency_key', ['SELECT', 'INSERT', 'UPDATE']);
  await relayMay(runner, 'idempotency_key', 'SELECT', 'DELETE');
}

async function schedules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE schedule (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      name text NOT NULL,
      use_case text NOT NULL,
      fields jsonb NOT NULL DEFAULT '{}',
      cron text NOT NULL,
      time_zone text NOT NULL DEFAULT 'UTC',
      misfire text NOT NULL DEFAULT 'one' CHECK (misfire IN ('skip', 'one', 'all')),
      active boolean NOT NULL DEFAULT true,
      next_due_at timestamptz NOT NULL,
      last_fired_at timestamptz,
      version int NOT NULL DEFAULT 1,
      UNIQUE (organization_id, name)
    )`);
  await runner.query('CREATE INDEX schedule_due ON schedule (next_due_at) WHERE active');
  await tenantTable(runner, 'schedule');
  await relayMay(runner, 'schedule', 'SELECT', 'INSERT', 'UPDATE');
  await runner.query('GRANT INSERT ON outbox, command_journal TO isocenter_relay');
  await runner.query('GRANT USAGE ON SEQUENCE outbox_position TO isocenter_relay');
}
