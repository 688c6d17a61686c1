import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** What staff keep in the inbox for each other: notes, tags and texts to answer with. */
export class Inbox1790000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await notes(runner);
    await tags(runner);
    await cannedReplies(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE canned_reply, conversation_tag, conversation_note');
    await runner.query('ALTER TABLE conversation DROP COLUMN tags');
  }
}

async function notes(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE conversation_note (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      conversation_id uuid NOT NULL,
      author_id uuid NOT NULL,
      author_name text NOT NULL,
      text text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX conversation_note_created ON conversation_note (organization_id, conversation_id, created_at, id)',
  );
  await tenantTable(runner, 'conversation_note', ['SELECT', 'INSERT']);
}

async function tags(runner: QueryRunner): Promise<void> {
  await runner.query(`ALTER TABLE conversation ADD COLUMN tags text[] NOT NULL DEFAULT '{}'`);
  // The same tags as rows, to find conversations by. An index on the array would find nothing: its operators are not
  // leakproof, and under row-level security only those that are may reach an index.
  await runner.query(`
    CREATE TABLE conversation_tag (
      organization_id uuid NOT NULL,
      tag text NOT NULL,
      conversation_id uuid NOT NULL,
      PRIMARY KEY (organization_id, tag, conversation_id),
      FOREIGN KEY (organization_id, conversation_id) REFERENCES conversation (organization_id, id)
    )`);
  await runner.query(
    'CREATE INDEX conversation_tag_conversation ON conversation_tag (organization_id, conversation_id)',
  );
  await tenantTable(runner, 'conversation_tag', ['SELECT', 'INSERT', 'DELETE']);
}

async function cannedReplies(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE canned_reply (
      id uuid PRIMARY KEY,
      organization_id uuid NOT NULL,
      version int NOT NULL,
      shortcut text NOT NULL,
      text text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT canned_reply_shortcut UNIQUE (organization_id, shortcut)
    )`);
  await runner.query('CREATE INDEX canned_reply_created ON canned_reply (organization_id, created_at, id)');
  await tenantTable(runner, 'canned_reply');
}
