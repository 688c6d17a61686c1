import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Reading: the worklist's order and fields, time limits, drafts, templates, macros and critical results. */
export class Reading1790000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await reports(runner);
    await worklist(runner);
    await revisions(runner);
    await policies(runner);
    await drafts(runner);
    await templates(runner);
    await criticalResults(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE critical_communication, report_macro, report_template, report_draft, reader_profile, reading_policy',
    );
    await runner.query(`ALTER TABLE report_revision DROP COLUMN change, DROP COLUMN supervisor_id,
      DROP COLUMN supervisor_name, DROP COLUMN discrepancy, DROP COLUMN discrepancy_note`);
    await runner.query('DROP INDEX report_finalized');
    for (const index of ['', '_modality', '_subspecialty', '_site', '_claimed', '_supervisor', '_due'])
      await runner.query(`DROP INDEX report_worklist${index}`);
    await runner.query('DROP INDEX report_late_images');
    await runner.query(`ALTER TABLE report
      DROP COLUMN urgency, DROP COLUMN body_part, DROP COLUMN site_id, DROP COLUMN performed_on,
      DROP COLUMN subspecialty, DROP COLUMN readable_at, DROP COLUMN late_images_at, DROP COLUMN clock_started_at,
      DROP COLUMN warn_at, DROP COLUMN pause, DROP COLUMN pauses, DROP COLUMN paused_seconds, DROP COLUMN reassignments,
      DROP COLUMN supervisor_id, DROP COLUMN supervisor_name, DROP COLUMN changed_since_preliminary,
      DROP COLUMN finalized_at, DROP COLUMN finalized_by, DROP COLUMN finalized_by_name, DROP COLUMN withdrawn_at,
      DROP COLUMN withdrawn_by_name`);
    await runner.query(
      `CREATE INDEX report_worklist ON report (organization_id, due_at, id) WHERE status IN ('draft', 'preliminary')`,
    );
  }
}

/** A report that is there already can be read: its default is written, and taken away again for those to come. */
async function reports(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE report
      ADD COLUMN subspecialty text,
      ADD COLUMN readable_at timestamptz DEFAULT now(),
      ADD COLUMN late_images_at timestamptz,
      ADD COLUMN clock_started_at timestamptz,
      ADD COLUMN warn_at timestamptz,
      ADD COLUMN pause jsonb,
      ADD COLUMN pauses jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN paused_seconds int NOT NULL DEFAULT 0,
      ADD COLUMN reassignments jsonb NOT NULL DEFAULT '[]',
      ADD COLUMN supervisor_id uuid,
      ADD COLUMN supervisor_name text,
      ADD COLUMN changed_since_preliminary boolean NOT NULL DEFAULT false,
      ADD COLUMN finalized_at timestamptz,
      ADD COLUMN finalized_by uuid,
      ADD COLUMN finalized_by_name text,
      ADD COLUMN withdrawn_at timestamptz,
      ADD COLUMN withdrawn_by_name text,
      ADD COLUMN body_part text GENERATED ALWAYS AS (upper(subject->>'bodyPart')) STORED,
      ADD COLUMN site_id text GENERATED ALWAYS AS (subject->>'siteId') STORED,
      ADD COLUMN performed_on text COLLATE "C" GENERATED ALWAYS AS (subject->>'performedOn') STORED,
      ADD COLUMN urgency bigint NOT NULL GENERATED ALWAYS AS (
        CASE priority WHEN 'stat' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END * 100000000000000 +
        (extract(epoch FROM (due_at - TIMESTAMPTZ '1970-01-01 00:00:00+00')) * 1000)::bigint) STORED`);
  await runner.query('ALTER TABLE report ALTER COLUMN readable_at DROP DEFAULT');
}

/** What waits is sorted by urgency: STAT before urgent before routine, and what is due first of each. */
async function worklist(runner: QueryRunner): Promise<void> {
  const open = `WHERE status IN ('draft', 'preliminary')`;
  await runner.query('DROP INDEX report_worklist');
  await runner.query(`CREATE INDEX report_worklist ON report (organization_id, urgency, id) ${open}`);
  for (const [name, column] of [
    ['modality', 'modality'],
    ['subspecialty', 'subspecialty'],
    ['site', 'site_id'],
  ] as const)
    await runner.query(
      `CREATE INDEX report_worklist_${name} ON report (organization_id, ${column}, urgency, id) ${open}`,
    );
  for (const [name, column] of [
    ['claimed', 'claimed_by'],
    ['supervisor', 'supervisor_id'],
  ] as const)
    await runner.query(
      `CREATE INDEX report_worklist_${name} ON report (organization_id, ${column}, urgency, id)
       ${open} AND ${column} IS NOT NULL`,
    );
  await runner.query(`CREATE INDEX report_worklist_due ON report (organization_id, due_at, id) ${open}`);
  await runner.query(
    'CREATE INDEX report_finalized ON report (organization_id, finalized_at) WHERE finalized_at IS NOT NULL',
  );
  await runner.query(
    'CREATE INDEX report_late_images ON report (organization_id, opened_at, id) WHERE late_images_at IS NOT NULL',
  );
}

async function revisions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    ALTER TABLE report_revision
      ADD COLUMN change text CHECK (change IN ('preliminary', 'final', 'correction', 'addendum')),
      ADD COLUMN supervisor_id uuid,
      ADD COLUMN supervisor_name text,
      ADD COLUMN discrepancy text CHECK (discrepancy IN ('agree', 'minor', 'major')),
      ADD COLUMN discrepancy_note text`);
}

async function policies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE reading_policy (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      quiet_minutes int NOT NULL,
      claim_minutes int NOT NULL,
      assignment_minutes int NOT NULL,
      warn_percent int NOT NULL,
      limits jsonb NOT NULL,
      openings jsonb NOT NULL,
      holidays jsonb NOT NULL,
      subspecialties jsonb NOT NULL,
      critical_minutes jsonb NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id)
    )`);
  await tenantTable(runner, 'reading_policy', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE reader_profile (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      subspecialties text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organization_id, user_id)
    )`);
  await tenantTable(runner, 'reader_profile', ['SELECT', 'INSERT', 'UPDATE']);
}

/** Rows are changed only while their author goes on typing; none is ever deleted. */
async function drafts(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report_draft (
      organization_id uuid NOT NULL,
      report_id uuid NOT NULL,
      number int NOT NULL,
      report_version int NOT NULL,
      content jsonb NOT NULL,
      author_id uuid NOT NULL,
      author_name text NOT NULL,
      kind text NOT NULL CHECK (kind IN ('auto', 'manual', 'refused')),
      saved_at timestamptz NOT NULL,
      PRIMARY KEY (report_id, number),
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await tenantTable(runner, 'report_draft', ['SELECT', 'INSERT', 'UPDATE']);
}

async function templates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE report_template (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      language text NOT NULL,
      procedure_codes jsonb NOT NULL,
      modality text,
      body_part text,
      sections jsonb NOT NULL,
      active boolean NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query('CREATE INDEX report_template_name ON report_template (organization_id, name, id)');
  await tenantTable(runner, 'report_template');
  await runner.query(`
    CREATE TABLE report_macro (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      owner_id uuid,
      shortcut text NOT NULL,
      text text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query(
    `CREATE UNIQUE INDEX report_macro_own ON report_macro (organization_id, owner_id, lower(shortcut))
     WHERE owner_id IS NOT NULL`,
  );
  await runner.query(
    `CREATE UNIQUE INDEX report_macro_practice ON report_macro (organization_id, lower(shortcut)) WHERE owner_id IS NULL`,
  );
  await runner.query('CREATE INDEX report_macro_shortcut ON report_macro (organization_id, shortcut, id)');
  await tenantTable(runner, 'report_macro');
}

async function criticalResults(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE critical_communication (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      report_id uuid NOT NULL,
      category text NOT NULL CHECK (category IN ('red', 'orange', 'yellow')),
      finding text NOT NULL,
      state text NOT NULL CHECK (state IN ('pending', 'communicated', 'acknowledged', 'cancelled')),
      flagged_at timestamptz NOT NULL,
      flagged_by_id uuid NOT NULL,
      flagged_by_name text NOT NULL,
      due_at timestamptz NOT NULL,
      recipient_id uuid,
      recipient_name text,
      recipient_role text,
      means text,
      communicated_at timestamptz,
      communicated_by_id uuid,
      communicated_by_name text,
      read_back boolean,
      acknowledged_at timestamptz,
      acknowledged_by_id uuid,
      acknowledged_by_name text,
      escalated_at timestamptz,
      cancel_reason text,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, report_id) REFERENCES report (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX critical_communication_report ON critical_communication (organization_id, report_id, due_at, id)',
  );
  await runner.query(
    `CREATE INDEX critical_communication_open ON critical_communication (organization_id, due_at, id)
     WHERE state IN ('pending', 'communicated')`,
  );
  await runner.query(
    'CREATE INDEX critical_communication_due ON critical_communication (organization_id, due_at, id)',
  );
  await tenantTable(runner, 'critical_communication', ['SELECT', 'INSERT', 'UPDATE']);
}
