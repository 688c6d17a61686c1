import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** How messages get out: the pace that platforms allow, templates they have approved, whether they still call us. */
export class Delivery1790000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await pace(runner);
    await health(runner);
    await templates(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_template, send_pace');
    await runner.query('DROP INDEX inbound_event_channel');
    await runner.query('ALTER TABLE message DROP COLUMN template');
    await runner.query(`ALTER TABLE channel DROP COLUMN health, DROP COLUMN health_code, DROP COLUMN checked_at,
                        DROP COLUMN last_event_at, DROP COLUMN repaired_at, DROP COLUMN purpose_templates,
                        DROP COLUMN templates_read_at, DROP COLUMN templates_failure`);
  }
}

async function pace(runner: QueryRunner): Promise<void> {
  // A row for each chat that was lately sent to, and one for the channel ('' as its chat). Moments are milliseconds since
  // 1970, as the arithmetic wants them.
  await runner.query(`
    CREATE TABLE send_pace (
      organization_id uuid NOT NULL,
      channel_id uuid NOT NULL,
      chat text NOT NULL,
      taken_until double precision[] NOT NULL DEFAULT '{}',
      paused_until double precision NOT NULL DEFAULT 0,
      turn_message_id uuid,
      turn_at double precision,
      touched_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      PRIMARY KEY (channel_id, chat),
      FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id)
    ) WITH (fillfactor = 50)`);
  await tenantTable(runner, 'send_pace');
}

async function health(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE channel
      ADD COLUMN health text NOT NULL DEFAULT 'unknown' CHECK (health IN ('unknown', 'healthy', 'broken', 'silent')),
      ADD COLUMN health_code text,
      ADD COLUMN checked_at timestamptz,
      ADD COLUMN last_event_at timestamptz,
      ADD COLUMN repaired_at timestamptz`);
  // When a channel was last heard of, and how often on a day.
  await runner.query(
    'CREATE INDEX inbound_event_channel ON inbound_event (organization_id, channel_id, received_at)',
  );
}

async function templates(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE message ADD COLUMN template jsonb');
  await runner.query(`
    ALTER TABLE channel
      ADD COLUMN purpose_templates jsonb NOT NULL DEFAULT '{}',
      ADD COLUMN templates_read_at timestamptz,
      ADD COLUMN templates_failure text`);
  await runner.query(`
    CREATE TABLE message_template (
      organization_id uuid NOT NULL,
      id uuid PRIMARY KEY,
      channel_id uuid NOT NULL,
      name text NOT NULL,
      language text NOT NULL,
      category text NOT NULL,
      status text NOT NULL,
      body text NOT NULL,
      sendable boolean NOT NULL,
      read_at timestamptz NOT NULL,
      UNIQUE (organization_id, channel_id, name, language),
      FOREIGN KEY (organization_id, channel_id) REFERENCES channel (organization_id, id)
    )`);
  await tenantTable(runner, 'message_template');
}
