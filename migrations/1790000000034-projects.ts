import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Projects with their members, and who may see single studies. */
export class Projects1790000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await projects(runner);
    await grants(runner);
    await runner.query('ALTER TABLE api_key ADD COLUMN project_id uuid');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key DROP COLUMN project_id');
    await runner.query('DROP TABLE study_grant');
    // The owner sees no rows under FORCE.
    await runner.query('ALTER TABLE study_history NO FORCE ROW LEVEL SECURITY');
    await runner.query(`DELETE FROM study_history WHERE action IN ('access-granted', 'access-revoked')`);
    await runner.query('ALTER TABLE study_history FORCE ROW LEVEL SECURITY');
    await actions(runner, FORMER_ACTIONS);
    await runner.query('ALTER TABLE study DROP COLUMN project_id');
    await runner.query('DROP TABLE project_member, project');
  }
}

const FORMER_ACTIONS = ['matched', 'unmatched', 'moved', 'deleted', 'restored', 'held', 'released'];

async function actions(runner: QueryRunner, allowed: readonly string[]): Promise<void> {
  const list = allowed.map((action) => `'${action}'`).join(', ');
  await runner.query('ALTER TABLE study_history DROP CONSTRAINT study_history_action_check');
  await runner.query(
    `ALTER TABLE study_history ADD CONSTRAINT study_history_action_check CHECK (action IN (${list}))`,
  );
}

async function projects(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE project (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      name text NOT NULL,
      description text,
      archived_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await runner.query('CREATE INDEX project_name ON project (organization_id, name, id)');
  await runner.query('CREATE INDEX project_created ON project (organization_id, created_at, id)');
  await tenantTable(runner, 'project', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE project_member (
      organization_id uuid NOT NULL,
      project_id uuid NOT NULL,
      user_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
      added_at timestamptz NOT NULL,
      PRIMARY KEY (project_id, user_id),
      FOREIGN KEY (organization_id, project_id) REFERENCES project (organization_id, id)
    )`);
  await runner.query('CREATE INDEX project_member_user ON project_member (organization_id, user_id)');
  await tenantTable(runner, 'project_member');
}

async function grants(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE study_grant (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      study_id uuid NOT NULL,
      grantee_type text NOT NULL CHECK (grantee_type IN ('project', 'user', 'role')),
      grantee_id uuid NOT NULL,
      include_priors boolean NOT NULL,
      reason text,
      granted_by jsonb NOT NULL,
      expires_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      UNIQUE (organization_id, study_id, grantee_id),
      FOREIGN KEY (organization_id, study_id) REFERENCES study (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX study_grant_grantee ON study_grant (organization_id, grantee_id)');
  await tenantTable(runner, 'study_grant');
  await actions(runner, [...FORMER_ACTIONS, 'access-granted', 'access-revoked']);
  await runner.query('ALTER TABLE study ADD COLUMN project_id uuid');
  // What is there is read and filled in by the owner, who under FORCE sees none of it.
  for (const table of ['study', 'deidentified_study'])
    await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(
    'UPDATE study st SET project_id = d.project_id FROM deidentified_study d WHERE d.study_id = st.id',
  );
  for (const table of ['study', 'deidentified_study'])
    await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
