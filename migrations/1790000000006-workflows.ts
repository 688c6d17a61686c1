import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Workflow types, versioned templates, instances with their history and timers. */
export class Workflows1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await templates(runner);
    await instances(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE workflow_timer, workflow_transition_log, workflow_instance, workflow_template, workflow_type',
    );
    await runner.query('DROP FUNCTION workflow_template_stays');
  }
}

async function templates(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE workflow_type (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      key text NOT NULL,
      title text NOT NULL,
      subject_type text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      CONSTRAINT workflow_type_key UNIQUE (organization_id, key)
    )`);
  await tenantTable(runner, 'workflow_type', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE workflow_template (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      type_id uuid NOT NULL,
      name text NOT NULL,
      revision int NOT NULL,
      status text NOT NULL CHECK (status IN ('draft', 'published', 'retired')),
      definition jsonb NOT NULL,
      checksum text NOT NULL,
      published_at timestamptz,
      retired_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      UNIQUE (organization_id, name, revision),
      FOREIGN KEY (organization_id, type_id) REFERENCES workflow_type (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX workflow_template_list ON workflow_template (organization_id, created_at, id)',
  );
  // New instances start on one version of a name, so at most one is published.
  await runner.query(
    `CREATE UNIQUE INDEX workflow_template_published ON workflow_template (organization_id, name) WHERE status = 'published'`,
  );
  await tenantTable(runner, 'workflow_template', ['SELECT', 'INSERT', 'UPDATE']);
  // Instances are pinned to what was published: not even a faulty program may change it.
  await runner.query(`
    CREATE FUNCTION workflow_template_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.name, NEW.revision, NEW.type_id, NEW.checksum, NEW.definition)
         IS DISTINCT FROM (OLD.name, OLD.revision, OLD.type_id, OLD.checksum, OLD.definition) OR NEW.status = 'draft' THEN
        RAISE EXCEPTION 'a published workflow template does not change' USING ERRCODE = 'IC002';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query(`
    CREATE TRIGGER workflow_template_stays BEFORE UPDATE ON workflow_template FOR EACH ROW
    WHEN (OLD.status <> 'draft') EXECUTE FUNCTION workflow_template_stays()`);
}

async function instances(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE workflow_instance (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      template_id uuid NOT NULL,
      template_name text NOT NULL,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      state text NOT NULL,
      category text NOT NULL CHECK (category IN ('todo', 'active', 'waiting', 'done')),
      state_entry_id uuid NOT NULL,
      context jsonb NOT NULL DEFAULT '{}',
      started_at timestamptz NOT NULL,
      entered_at timestamptz NOT NULL,
      finished_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      CONSTRAINT workflow_instance_subject UNIQUE (organization_id, template_name, subject_type, subject_id),
      FOREIGN KEY (organization_id, template_id) REFERENCES workflow_template (organization_id, id)
    )`);
  for (const columns of ['started_at, id', 'entered_at, id', 'state, started_at, id', 'subject_id'])
    await runner.query(`CREATE INDEX ON workflow_instance (organization_id, ${columns})`);
  await tenantTable(runner, 'workflow_instance', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE workflow_transition_log (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      instance_id uuid NOT NULL,
      instance_version int NOT NULL,
      kind text NOT NULL CHECK (kind IN ('started', 'moved', 'timer', 'ignored')),
      event text,
      from_state text,
      to_state text NOT NULL,
      state_entry_id uuid NOT NULL,
      input jsonb NOT NULL DEFAULT '{}',
      actor_kind text NOT NULL,
      actor_id text,
      correlation_id uuid NOT NULL,
      occurred_at timestamptz NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, instance_id) REFERENCES workflow_instance (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX ON workflow_transition_log (organization_id, instance_id, instance_version)',
  );
  // Append-only: history is added to, never rewritten.
  await tenantTable(runner, 'workflow_transition_log', ['SELECT', 'INSERT']);
  await runner.query(`
    CREATE TABLE workflow_timer (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      instance_id uuid NOT NULL,
      name text NOT NULL,
      state_entry_id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('scheduled', 'fired', 'cancelled')),
      settled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, instance_id) REFERENCES workflow_instance (organization_id, id)
    )`);
  await runner.query('CREATE INDEX ON workflow_timer (organization_id, instance_id, created_at)');
  await tenantTable(runner, 'workflow_timer', ['SELECT', 'INSERT', 'UPDATE']);
}
