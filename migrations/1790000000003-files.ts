import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from '#platform/database/migration/tenant-table';

/** Stored files. */
export class Files1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE file (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        version int NOT NULL,
        name text NOT NULL,
        content_type text NOT NULL,
        size int NOT NULL,
        sha256 text NOT NULL,
        storage_key text NOT NULL,
        subject_type text,
        subject_id uuid,
        added_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        deleted_at timestamptz,
        UNIQUE (organization_id, id)
      )`);
    await runner.query(
      'CREATE INDEX file_list ON file (organization_id, created_at, id) WHERE deleted_at IS NULL',
    );
    await runner.query('CREATE INDEX file_name ON file (organization_id, name, id) WHERE deleted_at IS NULL');
    await runner.query(
      'CREATE INDEX file_subject ON file (organization_id, subject_id) WHERE subject_id IS NOT NULL',
    );
    await tenantTable(runner, 'file', ['SELECT', 'INSERT', 'UPDATE']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file');
  }
}
