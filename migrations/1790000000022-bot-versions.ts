import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Versions of bots: who published them, what they would have said, which answers better; and words in other languages. */
export class BotVersions1790000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await versions(runner);
    await replays(runner);
    await experiments(runner);
    await translations(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE prepared_translation, message_translation, bot_exposure, bot_experiment,
      bot_replay_difference, bot_replay_conversation, bot_replay`);
    await runner.query(`ALTER TABLE bot_version DROP COLUMN published_by_id, DROP COLUMN published_by_name,
      DROP COLUMN replay_id`);
    await runner.query('ALTER TABLE bot DROP COLUMN latest_version');
  }
}

async function versions(runner: QueryRunner): Promise<void> {
  await runner.query('ALTER TABLE bot ADD COLUMN latest_version int NOT NULL DEFAULT 0');
  await runner.query('UPDATE bot SET latest_version = published_version');
  await runner.query('ALTER TABLE bot ALTER COLUMN latest_version DROP DEFAULT');
  await runner.query(`ALTER TABLE bot_version ADD COLUMN published_by_id text, ADD COLUMN published_by_name text,
    ADD COLUMN replay_id uuid`);
}

async function replays(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bot_replay (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      bot_id uuid NOT NULL,
      bot_version int,
      locale text NOT NULL,
      content jsonb NOT NULL,
      from_at timestamptz NOT NULL,
      to_at timestamptz NOT NULL,
      uses_ai boolean NOT NULL,
      state text NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
      code text,
      requested_by_id text,
      requested_by_name text,
      created_at timestamptz NOT NULL DEFAULT now(),
      settled_at timestamptz,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, bot_id) REFERENCES bot (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX bot_replay_created ON bot_replay (organization_id, bot_id, created_at, id)',
  );
  await runner.query('CREATE INDEX bot_replay_old ON bot_replay (organization_id, created_at)');
  // Two at once would only keep each other and the answers waiting.
  await runner.query(`CREATE UNIQUE INDEX bot_replay_active ON bot_replay (organization_id, bot_id)
                      WHERE state IN ('queued', 'running')`);
  await tenantTable(runner, 'bot_replay');
  await runner.query(`
    CREATE TABLE bot_replay_conversation (
      organization_id uuid NOT NULL,
      replay_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      place int NOT NULL,
      done_at timestamptz,
      code text,
      messages int NOT NULL DEFAULT 0,
      unreached int NOT NULL DEFAULT 0,
      diverged_at uuid,
      before jsonb,
      after jsonb,
      before_ms float8[],
      after_ms float8[],
      PRIMARY KEY (replay_id, conversation_id),
      UNIQUE (replay_id, place),
      FOREIGN KEY (organization_id, replay_id) REFERENCES bot_replay (organization_id, id) ON DELETE CASCADE,
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX bot_replay_conversation_of ON bot_replay_conversation (organization_id, conversation_id)',
  );
  await tenantTable(runner, 'bot_replay_conversation', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE bot_replay_difference (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      replay_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      message_id uuid NOT NULL,
      place int NOT NULL,
      kind text NOT NULL CHECK (kind IN ('new-hand-over', 'hand-over-gone', 'outcome', 'keys', 'texts')),
      after_divergence boolean NOT NULL,
      before_version int NOT NULL,
      before_keys text[] NOT NULL,
      before_outcome text,
      after_keys text[] NOT NULL,
      after_outcome text,
      after_texts text[] NOT NULL,
      FOREIGN KEY (organization_id, replay_id) REFERENCES bot_replay (organization_id, id) ON DELETE CASCADE,
      FOREIGN KEY (organization_id, message_id) REFERENCES message (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX bot_replay_difference_place ON bot_replay_difference (organization_id, replay_id, place, id)',
  );
  await runner.query(
    'CREATE INDEX bot_replay_difference_message ON bot_replay_difference (organization_id, message_id)',
  );
  await tenantTable(runner, 'bot_replay_difference', ['SELECT', 'INSERT']);
}

async function experiments(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE bot_experiment (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      bot_id uuid NOT NULL,
      hypothesis text NOT NULL,
      arms jsonb NOT NULL,
      metric text NOT NULL
        CHECK (metric IN ('handed-over', 'order-completed', 'not-understood', 'resolved-without-person')),
      planned_size int NOT NULL CHECK (planned_size > 0),
      state text NOT NULL CHECK (state IN ('draft', 'running', 'stopped')),
      decision int,
      created_at timestamptz NOT NULL DEFAULT now(),
      started_at timestamptz,
      stopped_at timestamptz,
      UNIQUE (organization_id, id),
      FOREIGN KEY (organization_id, bot_id) REFERENCES bot (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX bot_experiment_created ON bot_experiment (organization_id, bot_id, created_at, id)',
  );
  await runner.query(
    `CREATE UNIQUE INDEX bot_experiment_running ON bot_experiment (bot_id) WHERE state = 'running'`,
  );
  await tenantTable(runner, 'bot_experiment', ['SELECT', 'INSERT', 'UPDATE']);
  await runner.query(`
    CREATE TABLE bot_exposure (
      organization_id uuid NOT NULL,
      experiment_id uuid NOT NULL,
      contact_id uuid NOT NULL,
      bot_version int NOT NULL,
      exposed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (experiment_id, contact_id),
      FOREIGN KEY (organization_id, experiment_id) REFERENCES bot_experiment (organization_id, id),
      FOREIGN KEY (organization_id, contact_id) REFERENCES contact (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query('CREATE INDEX bot_exposure_contact ON bot_exposure (organization_id, contact_id)');
  await tenantTable(runner, 'bot_exposure', ['SELECT', 'INSERT']);
}

async function translations(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE message_translation (
      message_id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      language text NOT NULL,
      text text NOT NULL,
      made_by text NOT NULL,
      source_digest text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, message_id) REFERENCES message (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX message_translation_message ON message_translation (organization_id, message_id)',
  );
  await tenantTable(runner, 'message_translation');
  await runner.query(`
    CREATE TABLE prepared_translation (
      organization_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      source_digest text NOT NULL,
      source_language text NOT NULL,
      language text NOT NULL,
      text text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (conversation_id, source_digest),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id) ON DELETE CASCADE
    )`);
  await runner.query(
    'CREATE INDEX prepared_translation_old ON prepared_translation (organization_id, created_at)',
  );
  await tenantTable(runner, 'prepared_translation');
}
