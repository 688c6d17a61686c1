import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** How people share the inbox: who is given what, who was named, how long contacts wait, when the practice is open. */
export class Teamwork1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await conversations(runner);
    await policies(runner);
    await agents(runner);
    await mentions(runner);
    await serviceLevels(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE service_level_record, conversation_mention, inbox_agent, inbox_policy');
    await runner.query('ALTER TABLE conversation_note DROP COLUMN mentions');
    await runner.query('DROP INDEX conversation_waiting, conversation_assignee, conversation_unassigned');
    await runner.query(`ALTER TABLE conversation DROP COLUMN waiting_rank, DROP COLUMN waiting_since,
      DROP COLUMN released_by_user_id, DROP COLUMN bot_helps_until, DROP COLUMN closed_told_on, DROP COLUMN service_id,
      DROP COLUMN service_started_at, DROP COLUMN service_ended_at, DROP COLUMN first_reply_due_at,
      DROP COLUMN first_replied_at, DROP COLUMN first_reply_breached_at, DROP COLUMN resolution_due_at,
      DROP COLUMN resolution_breached_at`);
  }
}

async function conversations(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE conversation ADD COLUMN waiting_since timestamptz, ADD COLUMN released_by_user_id uuid,
    ADD COLUMN bot_helps_until timestamptz, ADD COLUMN closed_told_on date, ADD COLUMN service_id uuid,
    ADD COLUMN service_started_at timestamptz, ADD COLUMN service_ended_at timestamptz,
    ADD COLUMN first_reply_due_at timestamptz, ADD COLUMN first_replied_at timestamptz,
    ADD COLUMN first_reply_breached_at timestamptz, ADD COLUMN resolution_due_at timestamptz,
    ADD COLUMN resolution_breached_at timestamptz`);
  await runner.query(`UPDATE conversation SET waiting_since = last_message_at WHERE status = 'waiting'`);
  // The place among those who wait as one number, so that a page of them is read from one index: emergencies first,
  // then by the microsecond since which they wait.
  await runner.query(`ALTER TABLE conversation ADD COLUMN waiting_rank bigint GENERATED ALWAYS AS (
    CASE WHEN status = 'waiting' THEN CASE WHEN urgent THEN 0 ELSE 1000000000000000000 END
      + (extract(epoch FROM coalesce(waiting_since, created_at) AT TIME ZONE 'UTC') * 1000000)::bigint END) STORED`);
  await runner.query(`CREATE INDEX conversation_waiting ON conversation (organization_id, waiting_rank, id)
                      WHERE status = 'waiting'`);
  await runner.query(`CREATE INDEX conversation_assignee ON conversation (organization_id, assigned_user_id, last_message_at, id)
                      WHERE assigned_user_id IS NOT NULL`);
  await runner.query(`CREATE INDEX conversation_unassigned ON conversation (organization_id, last_message_at, id)
                      WHERE status IN ('waiting', 'human') AND assigned_user_id IS NULL`);
}

async function policies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE inbox_policy (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL CHECK (organization_id = id),
      version int NOT NULL,
      assignment text NOT NULL CHECK (assignment IN ('manual', 'round-robin', 'least-loaded')),
      capacity int CHECK (capacity > 0),
      participants jsonb,
      first_reply jsonb NOT NULL,
      resolution jsonb NOT NULL,
      openings jsonb NOT NULL,
      holidays jsonb NOT NULL,
      out_of_office jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await tenantTable(runner, 'inbox_policy', ['SELECT', 'INSERT', 'UPDATE']);
}

async function agents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE inbox_agent (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      available boolean NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      last_assigned_at timestamptz,
      PRIMARY KEY (organization_id, user_id)
    )`);
  await tenantTable(runner, 'inbox_agent', ['SELECT', 'INSERT', 'UPDATE']);
}

async function mentions(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE conversation_note ADD COLUMN mentions uuid[] NOT NULL DEFAULT '{}'`);
  // One row a person and conversation, however often they are named there: the list of them stays one index scan.
  await runner.query(`
    CREATE TABLE conversation_mention (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      unread int NOT NULL,
      mentioned_at timestamptz NOT NULL,
      PRIMARY KEY (organization_id, user_id, conversation_id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX conversation_mention_recent ON conversation_mention (organization_id, user_id, mentioned_at, conversation_id)',
  );
  await runner.query(
    'CREATE INDEX conversation_mention_unread ON conversation_mention (organization_id, user_id) WHERE unread > 0',
  );
  await runner.query(
    'CREATE INDEX conversation_mention_conversation ON conversation_mention (organization_id, conversation_id)',
  );
  await tenantTable(runner, 'conversation_mention', ['SELECT', 'INSERT', 'UPDATE']);
}

async function serviceLevels(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE service_level_record (
      organization_id uuid NOT NULL,
      service_id uuid NOT NULL,
      clock text NOT NULL CHECK (clock IN ('first-reply', 'resolution')),
      conversation_id uuid NOT NULL,
      user_id uuid,
      urgent boolean NOT NULL,
      started_at timestamptz NOT NULL,
      due_at timestamptz,
      breached_at timestamptz,
      stopped_at timestamptz,
      office_seconds int,
      PRIMARY KEY (organization_id, service_id, clock),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX service_level_record_stopped ON service_level_record (organization_id, stopped_at)',
  );
  await runner.query(`CREATE INDEX service_level_record_breached ON service_level_record (organization_id, breached_at)
                      WHERE breached_at IS NOT NULL`);
  await runner.query(
    'CREATE INDEX service_level_record_conversation ON service_level_record (organization_id, conversation_id)',
  );
  await tenantTable(runner, 'service_level_record', ['SELECT', 'INSERT', 'UPDATE']);
}
