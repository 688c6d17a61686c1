import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropLookup, lookupFunction, tenantTable } from '#platform/database/migration/tenant-table';

/** Organizations, users, roles, sessions, API keys, password resets and who was shown what. */
export class Identity1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await organizations(runner);
    await roles(runner);
    await users(runner);
    await sessions(runner);
    await passwordResets(runner);
    await apiKeys(runner);
    await accessRecords(runner);
    // A person's own activities. Only people have that page, so the many rows of contacts and of the system stay out.
    await runner.query(`CREATE INDEX command_journal_user ON command_journal (organization_id, actor_id, occurred_at DESC, command_id DESC)
                        WHERE actor_kind = 'user'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX command_journal_user');
    await dropLookup(runner, 'identity_organizations', 'organization');
    await dropLookup(runner, 'identity_organization_of_email', 'identity_user');
    await dropLookup(runner, 'identity_organization_of_refresh_token', 'refresh_token');
    await dropLookup(runner, 'identity_organization_of_password_reset', 'password_reset');
    await dropLookup(runner, 'identity_organization_of_api_key', 'api_key');
    await runner.query(`DROP TABLE access_record, api_key, password_reset, refresh_token, identity_session, user_role,
                        identity_user, identity_role, organization`);
  }
}

async function organizations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE organization (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL CHECK (organization_id = id),
      version int NOT NULL,
      name text NOT NULL,
      time_zone text NOT NULL,
      locale text NOT NULL,
      address text,
      phone text,
      email text,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id)
    )`);
  await tenantTable(runner, 'organization', ['SELECT', 'INSERT', 'UPDATE']);
  // Two are enough to know that it is not the only one.
  await lookupFunction(
    runner,
    'identity_organizations',
    { args: 'of_name text', returns: 'SETOF uuid', table: 'organization' },
    'SELECT id FROM organization WHERE of_name IS NULL OR name = of_name ORDER BY created_at, id LIMIT 2',
  );
}

async function roles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE identity_role (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      key text,
      name text NOT NULL,
      permissions text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      CONSTRAINT identity_role_name UNIQUE (organization_id, name),
      CONSTRAINT identity_role_key UNIQUE (organization_id, key),
      FOREIGN KEY (organization_id) REFERENCES organization (id)
    )`);
  await runner.query('CREATE INDEX identity_role_created ON identity_role (organization_id, created_at, id)');
  await tenantTable(runner, 'identity_role');
}

async function users(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE identity_user (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization (id),
      version int NOT NULL,
      email text NOT NULL,
      name text NOT NULL,
      title text,
      password_hash text,
      active boolean NOT NULL,
      permissions_version int NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      CONSTRAINT identity_user_email UNIQUE (email)
    )`);
  await runner.query('CREATE INDEX identity_user_created ON identity_user (organization_id, created_at, id)');
  await runner.query('CREATE INDEX identity_user_name ON identity_user (organization_id, name, id)');
  await tenantTable(runner, 'identity_user', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE user_role (
      organization_id uuid NOT NULL,
      user_id uuid NOT NULL,
      role_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (user_id, role_id),
      FOREIGN KEY (organization_id, user_id) REFERENCES identity_user (organization_id, id),
      FOREIGN KEY (organization_id, role_id) REFERENCES identity_role (organization_id, id)
    )`);
  await runner.query('CREATE INDEX user_role_role ON user_role (organization_id, role_id)');
  await tenantTable(runner, 'user_role', ['SELECT', 'INSERT', 'DELETE']);
  await lookupFunction(
    runner,
    'identity_organization_of_email',
    { args: 'of_email text', returns: 'uuid', table: 'identity_user' },
    'SELECT organization_id FROM identity_user WHERE email = of_email',
  );
}

async function sessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE identity_session (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      user_id uuid NOT NULL,
      started_at timestamptz NOT NULL,
      refreshed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      end_reason text CHECK (end_reason IN ('logged-out', 'token-reused', 'password-changed', 'deactivated')),
      created_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, user_id) REFERENCES identity_user (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX identity_session_user ON identity_session (organization_id, user_id, started_at)',
  );
  await tenantTable(runner, 'identity_session');
  await runner.query(`
    CREATE TABLE refresh_token (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      session_id uuid NOT NULL,
      hash text NOT NULL,
      issued_at timestamptz NOT NULL,
      used_at timestamptz,
      successor_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((used_at IS NULL) = (successor_id IS NULL)),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, session_id) REFERENCES identity_session (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX refresh_token_session ON refresh_token (organization_id, session_id)');
  await tenantTable(runner, 'refresh_token', ['SELECT', 'INSERT', 'UPDATE']);
  await lookupFunction(
    runner,
    'identity_organization_of_refresh_token',
    { args: 'of_id uuid', returns: 'uuid', table: 'refresh_token' },
    'SELECT organization_id FROM refresh_token WHERE id = of_id',
  );
}

async function passwordResets(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE password_reset (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      user_id uuid NOT NULL,
      purpose text NOT NULL CHECK (purpose IN ('reset', 'invitation')),
      requested_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, user_id) REFERENCES identity_user (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX password_reset_user ON password_reset (organization_id, user_id) WHERE used_at IS NULL',
  );
  await tenantTable(runner, 'password_reset', ['SELECT', 'INSERT', 'UPDATE']);
  await lookupFunction(
    runner,
    'identity_organization_of_password_reset',
    { args: 'of_id uuid', returns: 'uuid', table: 'password_reset' },
    'SELECT organization_id FROM password_reset WHERE id = of_id',
  );
}

async function apiKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE api_key (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL REFERENCES organization (id),
      version int NOT NULL,
      name text NOT NULL,
      hash text NOT NULL,
      scopes text[] NOT NULL,
      created_by uuid,
      expires_at timestamptz,
      revoked_at timestamptz,
      last_used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, created_by) REFERENCES identity_user (organization_id, id)
    )`);
  await runner.query('CREATE INDEX api_key_created ON api_key (organization_id, created_at, id)');
  await tenantTable(runner, 'api_key', ['SELECT', 'INSERT', 'UPDATE']);
  await lookupFunction(
    runner,
    'identity_organization_of_api_key',
    { args: 'of_id uuid', returns: 'uuid', table: 'api_key' },
    'SELECT organization_id FROM api_key WHERE id = of_id',
  );
}

async function accessRecords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE access_record (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      actor_kind text NOT NULL,
      actor_id text,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      action text NOT NULL,
      correlation_id uuid NOT NULL,
      occurred_at timestamptz NOT NULL DEFAULT clock_timestamp()
    )`);
  await runner.query('CREATE INDEX access_record_time ON access_record (organization_id, occurred_at, id)');
  await runner.query(
    'CREATE INDEX access_record_subject ON access_record (organization_id, subject_type, subject_id, occurred_at, id)',
  );
  // Nobody changes or deletes what was recorded.
  await tenantTable(runner, 'access_record', ['SELECT', 'INSERT']);
}
