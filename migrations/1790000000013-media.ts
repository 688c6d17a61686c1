import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Files that come and go with messages, uploads that wait for theirs, and files that only their own context gives out. */
export class Media1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE file ADD COLUMN guarded boolean NOT NULL DEFAULT false');
    await runner.query(`
      CREATE TABLE message_file (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        version int NOT NULL,
        message_id uuid NOT NULL,
        ordinal int NOT NULL,
        status text NOT NULL CHECK (status IN ('pending', 'stored', 'refused', 'gone')),
        code text,
        file_id uuid NOT NULL,
        name text,
        content_type text,
        size int,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organization_id, message_id, ordinal),
        FOREIGN KEY (organization_id, message_id) REFERENCES message (organization_id, id)
      )`);
    await tenantTable(runner, 'message_file', ['SELECT', 'INSERT', 'UPDATE']);
    await runner.query(`
      CREATE TABLE conversation_upload (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        thread_id uuid NOT NULL,
        author_id uuid,
        name text,
        content_type text,
        size int,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'CREATE INDEX conversation_upload_thread ON conversation_upload (organization_id, thread_id, created_at)',
    );
    await runner.query(
      'CREATE INDEX conversation_upload_created ON conversation_upload (organization_id, created_at)',
    );
    await tenantTable(runner, 'conversation_upload');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conversation_upload, message_file');
    await runner.query('ALTER TABLE file DROP COLUMN guarded');
  }
}
